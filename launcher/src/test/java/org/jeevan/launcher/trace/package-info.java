/** What the platform's processes did to files and sockets, as the kernel saw it. */
package org.jeevan.launcher.trace;
