package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.offer.schedule.SeatSearch;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.Delivery;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** What callers are told while booking-service is silent, and once it has answered after all. */
@TimersOffTest
class UnansweredBookingIT extends WaitlistServiceTest {

    private static final String ASKED =
            "A seat has been asked for. If it can be held it is offered, else the patient is told that something may be free.";

    @Autowired ApplicationContext service;

    private BookingEvents answer;
    private Slot slot;
    private long patient;
    private long entry;
    private String token;

    @BeforeEach
    void somebodyWaits() {
        answer = new BookingEvents(new Delivery(service)::deliver);
        long doctor = doctor();
        slot = slot(doctor, 10);
        patient = patient();
        token = Tokens.patient(patient);
        entry = join(patient, doctor);
    }

    private UUID offered(UUID hold) {
        answer.held(slot, hold);
        return UUID.fromString(entry(entry).at("/offer/id").asString());
    }

    private String status() {
        return entry(entry).at("/offer/status").asString();
    }

    @Test
    void anAcceptanceCountsThoughItsAnswerIsNotThere() {
        UUID hold = UUID.randomUUID();
        UUID offer = offered(hold);

        var accepted = post("/" + entry + "/accept", token, 202);
        assertThat(accepted.at("/entry/offer/status").asString()).isEqualTo("accepted");
        assertThat(accepted.path("appointment").isNull()).isTrue();
        // Again, and from all sides: it stays accepted, once.
        post("/" + entry + "/accept", token, 202);
        post("/" + entry + "/decline", token, 409);
        post("/" + entry + "/deactivate", token, 409);
        assertThat(status()).isEqualTo("accepted");
        assertThat(
                        count(
                                "outbox WHERE type LIKE '%offer-accepted.v1' AND subject = '"
                                        + offer
                                        + "'"))
                .isEqualTo(1);

        answer.taken(slot, hold, offer, entry, patient);
        assertThat(status()).isEqualTo("fulfilled");
        assertThat(entry(entry).path("is_active").asBoolean()).isFalse();
        var booked = post("/" + entry + "/accept", token, 200);
        assertThat(booked.at("/appointment/status").asString()).isEqualTo("confirmed");
    }

    @Test
    void aRefusalIsFoundLater() {
        UUID hold = UUID.randomUUID();
        UUID offer = offered(hold);
        post("/" + entry + "/accept", token, 202);

        answer.takeRefused(slot, hold, offer, entry, patient, "seat-gone");
        assertThat(status()).isEqualTo("refused");
        var problem = post("/" + entry + "/accept", token, 409);
        assertThat(problem.path("type").asString()).endsWith("/offer-gone");
        assertThat(entry(entry).path("is_active").asBoolean()).isTrue();
    }

    @Test
    void aSeatAskedForByHandIsSaidToBeAskedFor() {
        answer.occupancy(slot, 1, 1, 0, 0);
        var asked = post("/" + entry + "/notify", Tokens.admin(), 200);
        assertThat(asked.path("message").asString()).isEqualTo(ASKED);
        assertThat(asked.at("/entry/notified").asBoolean()).isFalse();

        answer.held(
                slot, UUID.randomUUID(), entry, request(), null, Instant.now().plusSeconds(2000));
        assertThat(status()).isEqualTo("open");
        var offered = post("/" + entry + "/notify", Tokens.admin(), 200);
        assertThat(offered.path("message").asString())
                .isEqualTo("The patient has an offer already.");
    }

    /** Asked for by the service itself: who asks by hand meanwhile is told of that. */
    @Test
    void aSeatThatIsAskedForAlreadyIsNotAskedForTwice() {
        answer.occupancy(slot, 1, 1, 0, 0);
        await().atMost(SOON)
                .until(() -> {
                    service.getBean(SeatSearch.class).run().block();
                    return count("seat_request WHERE entry_id = " + entry) == 1;
                });
        var asked = post("/" + entry + "/notify", Tokens.admin(), 200);
        assertThat(asked.path("message").asString()).isEqualTo(ASKED);
        assertThat(count("seat_request WHERE entry_id = " + entry)).isEqualTo(1);
    }

    private UUID request() {
        try (var connection = database.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT id FROM seat_request WHERE answer IS NULL AND entry_id = "
                                                + entry)) {
            assertThat(rows.next()).isTrue();
            return rows.getObject(1, UUID.class);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
