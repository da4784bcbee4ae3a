package org.umoorsehhat.gateway.forwarding;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The load balancers in front of the gateway, whose {@code X-Forwarded} headers are believed. */
final class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    /**
     * @param networks addresses or networks, such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one is neither
     */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::rule).toList();
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

    boolean contain(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    /**
     * The client of a request that came from {@code peer}: from the peer backwards through {@code
     * hops}, the first that is not one of ours. What stands before it was written by the client.
     *
     * @param hops the values of {@code X-Forwarded-For}, in order
     */
    InetAddress client(InetAddress peer, List<String> hops) {
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && contain(client); i--) {
            InetAddress before = address(hops.get(i));
            if (before == null) {
                break;
            }
            client = before;
        }
        return client;
    }

    /** Never asks a name server. */
    private static @Nullable InetAddress address(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text.strip());
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
