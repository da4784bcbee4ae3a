package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * From a cancellation to the offer's e-mail in the inbox of who waits, and from an acceptance to
 * the appointment.
 */
class OfferLatencyIT {

    private static final int WARM_UP = 15;

    /** The first of those whose messages are in English. */
    private static final int FIRST_PATIENT = 6;

    private static final int MEASURED = 50;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api = new Api(SharedPlatform.endpoints());

    @Test
    void aFreedSeatIsInAnInboxWithinASecond() {
        int all = WARM_UP + MEASURED;
        Patients.ensure(api, FIRST_PATIENT + all);
        List<FreshSlot> slots = FreshDoctor.withSlots(api, all).slots();
        var appointments = new ArrayList<String>();
        var waiting = new ArrayList<Waiting>();
        for (int n = 0; n < all; n++) {
            int patient = booker(n);
            Answer booked =
                    api.post("patient" + patient, "appointments/", slots.get(n).booking(patient));
            assertThat(booked.status()).as(booked.body()).isEqualTo(201);
            appointments.add(booked.text("id"));
            waiting.add(Waiting.join(api, FIRST_PATIENT + n, slots.get(n)));
        }
        // Booking-service holds a freed seat for those of whom it has heard.
        var ledger = new Ledger(SharedPlatform.get());
        await().atMost(PATIENCE).until(() -> ledger.pendingEvents() == 0);

        var offers = new Times("freed seat to offer e-mail");
        var answers = new Times("acceptance to appointment");
        for (int n = 0; n < all; n++) {
            Duration took = cancelled(booker(n), appointments.get(n), waiting.get(n));
            if (n >= WARM_UP) {
                offers.add(took);
            }
        }
        for (Waiting one : waiting) {
            one.until("open");
            Answer accepted = one.does("accept");
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
            answers.add(Duration.ofMillis(accepted.millis()));
        }
        System.out.println(offers);
        System.out.println(answers);
        assertThat(offers.percentile(99)).isLessThanOrEqualTo(LONGEST);
    }

    /** Nobody has more at one doctor than they may. */
    private static int booker(int n) {
        return 1 + n % (FIRST_PATIENT - 1);
    }

    /** From the moment in which the cancellation is sent, somewhat before the seat is free. */
    private Duration cancelled(int patient, String appointment, Waiting next) {
        String inbox = "patient" + next.patient() + "@example.org";
        Instant began = Instant.now();
        Answer answer =
                api.post(
                        "patient" + patient,
                        "appointments/" + appointment + "/cancel/",
                        Map.of("cancellation_reason", "Feeling better"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Instant arrived =
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> offerIn(inbox, began), there -> there.isAfter(Instant.MIN));
        return Duration.between(began, arrived);
    }

    /** When an offer arrived there; a time long ago when none has. */
    private Instant offerIn(String inbox, Instant after) {
        for (JsonNode mail : api.inbox(inbox)) {
            Instant at = Instant.parse(mail.path("received_at").asString());
            if (at.isAfter(after) && mail.path("subject").asString().contains("free")) {
                return at;
            }
        }
        return Instant.MIN;
    }
}
