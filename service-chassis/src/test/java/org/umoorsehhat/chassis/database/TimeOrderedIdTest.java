package org.umoorsehhat.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    private static final Instant NOW = Instant.parse("2026-12-20T09:00:00.123Z");

    @Test
    void isOfVersionSeven() {
        UUID id = TimeOrderedId.at(NOW);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void aLaterMillisecondSortsLater() {
        assertThat(TimeOrderedId.at(NOW).toString())
                .isLessThan(TimeOrderedId.at(NOW.plusMillis(1)).toString());
    }

    @Test
    void isAnotherEachTime() {
        var ids = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(ids.add(TimeOrderedId.at(NOW))).isTrue();
        }
    }
}
