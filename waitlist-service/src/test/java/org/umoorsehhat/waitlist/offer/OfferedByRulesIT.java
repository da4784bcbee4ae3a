package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** Nobody is offered what they could not book by themselves; others are. */
class OfferedByRulesIT extends WaitlistServiceTest {

    /** All slots of these tests are in three days. */
    private static final int FOUR_DAYS = 4 * 24 * 60;

    private long service(long doctor, String rule, int value) {
        long service = id();
        booking.service(service, doctor, 15, Map.of(rule, value));
        await().atMost(SOON)
                .until(() ->
                        count(
                                        "medical_service WHERE id = %d AND %s = %d"
                                                .formatted(service, rule, value))
                                == 1);
        return service;
    }

    private void nextIsOfferedTheSeat(String rule, int value) {
        long doctor = doctor();
        long service = service(doctor, rule, value);
        long first = join(patient(), doctor, Map.of("service", service));
        long next = join(patient(), doctor);
        Slot slot = slot(doctor, 10);
        booking.held(slot, UUID.randomUUID());
        assertThat(hear("slot-offered", slot).data().path("entry_id").asLong()).isEqualTo(next);
        assertThat(entry(first).path("offer").isEmpty()).isTrue();
    }

    @Test
    void seatOfTooShortNoticeGoesToTheNext() {
        nextIsOfferedTheSeat("minimum_notice_minutes", FOUR_DAYS);
    }

    @Test
    void seatTooFarAheadGoesToTheNext() {
        nextIsOfferedTheSeat("maximum_days_ahead", 2);
    }

    /** What they are told is free, they can book. */
    @Test
    void freeSeatIsOneThatCanBeBooked() {
        long doctor = doctor();
        long service = service(doctor, "minimum_notice_minutes", FOUR_DAYS);
        Slot slot = slot(doctor, 10);
        booking.occupancy(slot, 1, 5, 0, 0);
        await().atMost(SOON).until(() -> count("slot WHERE id = " + slot.id()) == 1);
        var wish = new HashMap<String, Object>(Map.of("doctor", doctor, "preferred_date", day));
        var plain = call(HttpMethod.POST, LIST, Tokens.patient(patient()), wish, 201);
        assertThat(plain.at("/free_seat/slot").asLong()).isEqualTo(slot.id());
        wish.put("service", service);
        var forService = call(HttpMethod.POST, LIST, Tokens.patient(patient()), wish, 201);
        assertThat(forService.path("free_seat").isNull()).isTrue();
    }
}
