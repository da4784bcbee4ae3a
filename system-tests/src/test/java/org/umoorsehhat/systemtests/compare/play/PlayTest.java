package org.umoorsehhat.systemtests.compare.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Reply;

class PlayTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void theSameSeedAsksTheSame() {
        assertThat(played(7)).isEqualTo(played(7)).hasSize(700);
    }

    @Test
    void anotherSeedAsksOtherThings() {
        assertThat(played(7)).isNotEqualTo(played(8));
    }

    @Test
    void mostDoctorsAreWhereItIsNoon() {
        for (int hour = 0; hour < 24; hour++) {
            Clock clock =
                    Clock.fixed(
                            Instant.parse("2026-11-29T%02d:59:00Z".formatted(hour)),
                            ZoneOffset.UTC);
            Setting setting = Setting.of(1, 10, clock);
            assertThat(clock.instant().atZone(setting.zone()).getHour()).isEqualTo(11);
        }
    }

    /** To a platform that gives everything a number, and an appointment a state. */
    private static List<Call> played(long seed) {
        var calls = new ArrayList<Call>();
        var setting = new Setting(seed, 700, LocalDate.of(2027, 1, 4), ZoneId.of("Etc/GMT-1"));
        new Play(
                        setting,
                        CLOCK,
                        call -> {
                            calls.add(call);
                            return call.changes()
                                    ? new Reply(201, Map.of(), thing(calls.size()))
                                    : new Reply(404, Map.of(), "");
                        })
                .play(() -> {});
        return calls;
    }

    private static String thing(int number) {
        return "{\"id\": %d, \"status\": \"%s\", \"doctor\": %d, \"patient\": %d, \"is_active\": true}"
                .formatted(
                        number,
                        List.of("pending", "confirmed", "cancelled").get(number % 3),
                        1 + number % 12,
                        1 + number % 12);
    }
}
