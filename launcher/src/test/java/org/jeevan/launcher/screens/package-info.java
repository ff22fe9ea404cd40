/** Every screen in a real browser: accessible, fitting the smallest phone, and, where asked for, photographed. */
package org.jeevan.launcher.screens;
