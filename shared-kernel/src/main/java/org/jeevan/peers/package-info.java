/**
 * What processes of the platform ask one another where it runs as several: who is signed in, whether a read is allowed, for
 * data keys, and about the work of summarizing. Commands and queries of people stay in the process that they come to.
 */
package org.jeevan.peers;
