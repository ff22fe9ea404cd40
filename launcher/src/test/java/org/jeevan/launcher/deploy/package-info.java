/** What stands around the separate processes: routes, nginx, compose file, images. */
package org.jeevan.launcher.deploy;
