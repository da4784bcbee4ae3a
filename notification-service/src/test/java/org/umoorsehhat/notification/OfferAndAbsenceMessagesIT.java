package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** What patients get to read when they are offered a seat, or their doctor is away. */
class OfferAndAbsenceMessagesIT extends ServiceIT {

    @Test
    void endedOfferIsReportedWithItsReason() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var offer = fixture.offer(Instant.now().plus(Duration.ofMinutes(30)));
        inbox().await(fixture.email, 1);
        fixture.offerEnded(offer, "expired", "expired");
        var gone = inbox().await(fixture.email, 2);
        assertThat(ReceivedMail.subject(gone)).startsWith("The offered appointment is gone");
        assertThat(ReceivedMail.part(gone, "text/plain")).contains("You stay on the waiting list");
    }

    /** The seat beside the held one was booked: the offer is fulfilled, and its hold not needed. */
    @Test
    void whoHasBookedWhatWasOfferedIsNotToldThatItIsGone() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var offered = fixture.offer(Instant.now().plus(Duration.ofMinutes(30)));
        inbox().await(fixture.email, 1);
        var appointment = fixture.appointment(Duration.ofDays(2));
        appointment.start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        appointment.booked();
        inbox().await(fixture.email, 2);
        fixture.takeRefused(offered, "patient-busy");
        var busyElsewhere = new EventFixture(events()).doctorAndPatient();
        var another = busyElsewhere.offer(Instant.now().plus(Duration.ofMinutes(30)));
        inbox().await(busyElsewhere.email, 1);
        busyElsewhere.takeRefused(another, "patient-busy");
        assertThat(ReceivedMail.subject(inbox().await(busyElsewhere.email, 2)))
                .startsWith("The offered appointment is gone");
        appointment.confirmed();
        assertThat(ReceivedMail.subject(inbox().await(fixture.email, 3)))
                .startsWith("Appointment confirmed");
    }

    @Test
    void absenceAndItsCancellationAreReported() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        inbox().await(fixture.email, 1);
        fixture.absence(fixture.doctor, appointment.start, false);
        assertThat(ReceivedMail.subject(inbox().await(fixture.email, 2)))
                .startsWith("Your doctor will be away");
        fixture.absence(fixture.doctor, appointment.start, true);
        assertThat(ReceivedMail.subject(inbox().await(fixture.email, 3)))
                .startsWith("Your appointment takes place");
    }

    @Test
    void offerIsSentAtOnceWithExpiryAndLinks() {
        var fixture = new EventFixture(events()).doctorAndPatient();
        fixture.offer(Instant.now().plus(Duration.ofMinutes(30)));
        inbox().await(fixture.email, 1);
        long began = System.nanoTime();
        fixture.offer(Instant.now().plus(Duration.ofMinutes(30)));
        var offer = inbox().await(fixture.email, 2);
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertThat(ReceivedMail.subject(offer)).startsWith("An appointment is free: ");
        assertThat(ReceivedMail.part(offer, "text/plain"))
                .contains("before ", "/link#accept.", "/link#decline.");
        assertThat(millis).isLessThan(1_000);
    }
}
