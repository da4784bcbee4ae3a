package org.umoorsehhat.identity.client;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everybody knows the password of the demo users, so nobody but this machine may reach them.
 *
 * @param publishedOn the address at which this server is reached, for one in a container, which is
 *     bound to all of its own: what {@code docker compose} publishes its port on, or {@code kubectl
 *     port-forward}; empty: what it is bound to
 */
@ConfigurationProperties("umoorsehhat.identity.demo-users")
record DemoProperties(@DefaultValue("") String publishedOn) {

    /**
     * @param bound the address that the server is bound to; empty for all there are
     * @throws IllegalStateException if others than this machine reach it
     */
    void refuseUnlessLocal(String issuer, String bound) {
        String reached = publishedOn.isBlank() ? bound : publishedOn;
        if (!isLoopback(reached)) {
            throw new IllegalStateException(
                    """
                    Demo users (profile local) are for one machine, and this server is reached at \
                    '%s': set SERVER_ADDRESS=127.0.0.1, or in a container that publishes its port on \
                    127.0.0.1 DEMO_USERS_PUBLISHED_ON=127.0.0.1, or leave the profile local out\
                    """
                            .formatted(reached.isBlank() ? "every address" : reached));
        }
        String host = URI.create(issuer).getHost();
        if (host == null || !isLoopback(host)) {
            throw new IllegalStateException(
                    """
                    Demo users (profile local) are for one machine, and the issuer is %s: \
                    leave the profile local out, or set OIDC_ISSUER to http://localhost:…\
                    """
                            .formatted(issuer));
        }
    }

    private static boolean isLoopback(String host) {
        String literal = host.replaceAll("[\\[\\]]", "");
        if (literal.equals("localhost")) {
            return true;
        }
        // Only what is no name: those lead where somebody else says.
        if (!literal.matches(literal.indexOf(':') < 0 ? "[0-9.]+" : "[0-9a-fA-F:.]+")) {
            return false;
        }
        try {
            return InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
