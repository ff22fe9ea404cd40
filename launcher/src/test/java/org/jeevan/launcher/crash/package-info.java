/** What is left after the process or the disk failed. */
package org.jeevan.launcher.crash;
