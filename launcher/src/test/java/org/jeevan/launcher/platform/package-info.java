/** The packaged platform from outside: as a process, over HTTP, with its mails. */
package org.jeevan.launcher.platform;
