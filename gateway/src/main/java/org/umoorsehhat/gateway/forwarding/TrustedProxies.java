package org.umoorsehhat.gateway.forwarding;

import java.net.InetAddress;
import java.util.List;
import org.umoorsehhat.chassis.connection.Networks;

/** The load balancers in front of the gateway, whose {@code X-Forwarded} headers are believed. */
final class TrustedProxies {

    private final Networks networks;

    /**
     * @param networks addresses or networks, such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one is neither
     */
    TrustedProxies(List<String> networks) {
        this.networks = new Networks(networks);
    }

    boolean contain(InetAddress address) {
        return networks.contain(address);
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
            InetAddress before = Networks.address(hops.get(i));
            if (before == null) {
                break;
            }
            client = before;
        }
        return client;
    }
}
