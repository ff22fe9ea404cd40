package org.jeevan.api.platform;

import org.jeevan.api.platform.SideReport.Side;

/** Tells how its side is. */
public interface SideReporter {

    Side side();

    SideReport report();
}
