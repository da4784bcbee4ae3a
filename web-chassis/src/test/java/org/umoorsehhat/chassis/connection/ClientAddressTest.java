package org.umoorsehhat.chassis.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        // An IPv4 address that a socket of both kinds names.
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "::ffff:203.0.113.7, ::ffff:203.0.113.8, false",
    })
    void aNetworkOf64BitsIsOne(String one, String other, boolean isOne) {
        assertThat(of(one).equals(of(other))).isEqualTo(isOne);
    }

    private static String of(String address) {
        return ClientAddress.of(new InetSocketAddress(address, 1));
    }
}
