package org.umoorsehhat.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.1", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer       | X-Forwarded-For                       | client
                "203.0.113.1  | 198.51.100.1                          | 203.0.113.1",
                "10.0.0.1     | 198.51.100.1                          | 198.51.100.1",
                "10.0.0.1     | made.up, 198.51.100.1                 | 198.51.100.1",
                "10.0.0.1     | 198.51.100.9, 198.51.100.1, 10.0.0.2  | 198.51.100.1",
                "10.0.0.1     | 198.51.100.1, 192.0.2.1               | 198.51.100.1",
                "10.0.0.1     | 10.0.0.3, 10.0.0.2                    | 10.0.0.3",
                "10.0.0.1     | unknown                               | 10.0.0.1",
                "10.0.0.1     | ''                                    | 10.0.0.1",
                "fd00:0:0:0:0:0:0:1 | 2001:db8::7                     | 2001:db8:0:0:0:0:0:7",
            })
    void theClientIsTheLastOneThatIsNotOurs(String peer, String header, String client)
            throws Exception {
        List<String> hops = Arrays.asList(header.split(","));

        assertThat(proxies.client(InetAddress.getByName(peer), hops).getHostAddress())
                .isEqualTo(client);
    }

    @Test
    void nobodyIsTrustedUnlessNamed() throws Exception {
        var none = new TrustedProxies(List.of());

        assertThat(none.contain(InetAddress.getLoopbackAddress())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"everybody", "10.0.0.0/x", "load-balancer.example"})
    void refusesWhatIsNoNetwork(String network) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(network)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
