package org.jeevan.api.platform;

import java.util.List;

/** @param position of the newest stored event: a processor that is not there yet is that much behind */
public record PlatformReport(long position, List<SideReport> sides) {}
