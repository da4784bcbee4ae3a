package org.umoorsehhat.chassis.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a client is, as far as limits are concerned. */
public final class ClientAddress {

    /** A household or an office gets at least so much of IPv6, and may use all of it. */
    private static final int NETWORK_BYTES = 8;

    private static final String UNKNOWN = "unknown";

    private ClientAddress() {}

    /** An IPv4 address, or the first 64 bits of an IPv6 address. */
    public static String of(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress socket && socket.getAddress() != null
                ? of(socket.getAddress())
                : UNKNOWN;
    }

    private static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
                : address.getHostAddress();
    }
}
