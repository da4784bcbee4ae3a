package org.umoorsehhat.chassis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.chassis.connection.OpenConnections.Answer.OPENED;
import static org.umoorsehhat.chassis.connection.OpenConnections.Answer.TOO_MANY_OF_ADDRESS;
import static org.umoorsehhat.chassis.connection.OpenConnections.Answer.TOO_MANY_OF_ALL;

import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    private final OpenConnections open = new OpenConnections(5, 2);

    @Test
    void anAddressHasItsShareAndOneThatEndsMakesRoom() {
        assertThat(open.open("a", false)).isEqualTo(OPENED);
        assertThat(open.open("a", false)).isEqualTo(OPENED);
        assertThat(open.open("a", false)).isEqualTo(TOO_MANY_OF_ADDRESS);
        assertThat(open.open("b", false)).isEqualTo(OPENED);

        open.close("a", false);
        assertThat(open.open("a", false)).isEqualTo(OPENED);
        assertThat(open.all()).isEqualTo(3);
    }

    @Test
    void aProxyMayHaveAllThereAre() {
        for (int n = 0; n < 5; n++) {
            assertThat(open.open("proxy", true)).isEqualTo(OPENED);
        }
        assertThat(open.open("proxy", true)).isEqualTo(TOO_MANY_OF_ALL);
        assertThat(open.open("a", false)).isEqualTo(TOO_MANY_OF_ALL);

        open.close("proxy", true);
        assertThat(open.open("a", false)).isEqualTo(OPENED);
    }
}
