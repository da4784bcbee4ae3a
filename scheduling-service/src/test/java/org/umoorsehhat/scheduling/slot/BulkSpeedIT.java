package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.with;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;

/** The largest request that is allowed. */
class BulkSpeedIT extends SchedulingIT {

    @Test
    void nearlyTwentyThousandSlotsAreOneRequest() {
        long doctor = api.doctor("Asia/Riyadh");
        var body =
                with(
                        "doctor",
                        doctor,
                        "start_date",
                        MONDAY.toString(),
                        "end_date",
                        MONDAY.plusDays(362).toString(),
                        "start_time",
                        "06:00",
                        "end_time",
                        "19:45",
                        "slot_duration_minutes",
                        15);
        long begin = System.nanoTime();
        var answer = api.post("time-slots/bulk_create", body).expect(201);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(answer.path("created").asInt()).isEqualTo(19_965);
        assertThat(answer.path("slots")).hasSize(19_965);
        LoggerFactory.getLogger(getClass()).info("19,965 slots in {} ms", took.toMillis());
        // 5 s on two free cores; the machine of the tests may be shared.
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(
                        api.call(
                                        Tokens.patient(1),
                                        org.springframework.http.HttpMethod.GET,
                                        "time-slots?page_size=1&doctor=" + doctor,
                                        null)
                                .expect(200)
                                .path("count")
                                .asInt())
                .isEqualTo(19_965);
    }
}
