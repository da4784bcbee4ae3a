package org.umoorsehhat.chassis.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses and networks that configuration names. */
public final class Networks {

    private final List<IpSubnetFilterRule> networks;

    /**
     * @param networks addresses or networks, such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one is neither
     */
    public Networks(List<String> networks) {
        this.networks = networks.stream().map(Networks::rule).toList();
    }

    public boolean contain(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    /** What {@code text} says, if it is an address. Never asks a name server. */
    public static @Nullable InetAddress address(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text.strip());
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        InetAddress address = address(slash < 0 ? network : network.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException(
                    "A trusted proxy must be an address or a network, not " + network);
        }
        int prefix =
                slash < 0
                        ? address.getAddress().length * 8
                        : Integer.parseInt(network.substring(slash + 1));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }
}
