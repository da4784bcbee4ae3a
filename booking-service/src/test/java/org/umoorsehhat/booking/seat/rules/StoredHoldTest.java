package org.umoorsehhat.booking.seat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.booking.seat.rules.StoredHold.State;

class StoredHoldTest {

    @Test
    void statesAreThoseOfTheTable() throws IOException {
        String sql;
        try (var file =
                getClass().getResourceAsStream("/db/migration/V2026.11.22.11__seat_ledger.sql")) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String states =
                Arrays.stream(State.values())
                        .map(state -> "'" + Codes.of(state) + "'")
                        .collect(Collectors.joining(", "));
        assertThat(sql).contains("CHECK (state IN (" + states + "))");
        for (State state : State.values()) {
            assertThat(State.of(Codes.of(state))).isEqualTo(state);
        }
    }
}
