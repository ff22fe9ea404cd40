/** Whether anything that somebody told the platform lies readable in a file. */
package org.jeevan.launcher.plaintext;
