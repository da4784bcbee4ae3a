package org.umoorsehhat.identity.attempt;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What one subscriber has: an IPv4 address, or a network of IPv6 addresses. */
final class Networks {

    private static final int SUBSCRIBER_BYTES = 8;

    private Networks() {}

    /** The address itself, or the first 64 bits of one of IPv6. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // A literal, so that no name is looked up.
            InetAddress parsed = InetAddress.getByName("[" + address + "]");
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] bytes = parsed.getAddress();
            Arrays.fill(bytes, SUBSCRIBER_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
