package org.jeevan.launcher.screens;

/** Who is logged in. */
enum Who {
    NOBODY,
    PATIENT,
    HOSPITAL,
    AUDITOR,
    ADMIN
}
