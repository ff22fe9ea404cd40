package org.jeevan.files;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which machine this is, for whoever runs several. */
public final class Node {

    private Node() {}

    public static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) { // a host whose own name nobody can resolve has one all the same
            return e.getMessage().split(":", 2)[0];
        }
    }
}
