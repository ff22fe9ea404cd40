/** Requests and documents that somebody made to do harm, each with the answer that it must get. */
package org.jeevan.launcher.hostile;
