package org.umoorsehhat.notification.staff.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.fixture.DoctorFixture;
import org.umoorsehhat.notification.fixture.FaultyMailProxy;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.notification.fixture.TestClock;

/** Doctors hear of their calendar as they want to, each thing once, and nothing of who it is. */
class StaffLettersIT extends ServiceIT {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Autowired TestClock clock;

    @AfterEach
    void repair() {
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.reset();
    }

    private DoctorFixture doctor(Map<String, ?> wishes) {
        return new DoctorFixture(events(), web).wants(wishes);
    }

    @Test
    void aRequestIsToldAtOnceAndWhatFollowsSoonTogether() {
        var doctor = doctor(Map.of());
        var first = doctor.requested(Duration.ofDays(3));
        var letter = inbox().await(doctor.email, 1);
        assertThat(ReceivedMail.subject(letter))
                .startsWith("New request: ")
                .contains(first.shortReference);
        assertThat(ReceivedMail.header(letter, "List-Unsubscribe")).isEmpty();
        var second = doctor.requested(Duration.ofDays(4));
        first.cancelledBy("patient");
        await().until(() -> notices(doctor, "pending") == 2);
        clock.forward(PAUSE);
        letter = inbox().await(doctor.email, 2);
        assertThat(ReceivedMail.subject(letter)).isEqualTo("Changes in your appointments: 2");
        String text = ReceivedMail.part(letter, "text/plain");
        assertThat(text)
                .contains("New request: ", second.shortReference)
                .contains("Cancelled by the patient: ", first.shortReference)
                .contains("See your day");
        for (var one : inbox().of(doctor.email)) {
            assertThat(ReceivedMail.part(one, "text/plain"))
                    .doesNotContainIgnoringCase(doctor.markers());
            assertThat(ReceivedMail.part(one, "text/html"))
                    .doesNotContainIgnoringCase(doctor.markers());
        }
    }

    @Test
    void whatTheDoctorCancelledIsNotTold() throws SQLException {
        var doctor = doctor(Map.of("topics", List.of("cancellations")));
        doctor.requested(Duration.ofDays(3)).cancelledBy("doctor");
        doctor.requested(Duration.ofDays(3)).declined("The doctor is ill.");
        var last = doctor.requested(Duration.ofDays(3)).cancelledBy("admin");
        assertThat(ReceivedMail.subject(inbox().await(doctor.email, 1)))
                .startsWith("Cancelled by the clinic: ")
                .contains(last.shortReference);
        await().until(() -> notices(doctor, "sent") == 1);
        assertThat(notices(doctor, "pending")).isZero();
    }

    @Test
    void anOverbookedSlotIsToldOnce() {
        var doctor = doctor(Map.of());
        long slot = 700_000 + doctor.booking.doctor;
        Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        doctor.occupancy(slot, start, 2, 2, 1);
        doctor.occupancy(slot, start, 1, 2, 2);
        assertThat(ReceivedMail.subject(inbox().await(doctor.email, 1)))
                .startsWith("Overbooked, 2 in a time for 1: ");
        // As full as it was, told again or late.
        doctor.occupancy(slot, start, 1, 2, 2);
        doctor.occupancy(slot, start, 1, 3, 1);
        doctor.occupancy(slot, start, 1, 1, 3);
        doctor.occupancy(slot, start, 1, 2, 4);
        doctor.occupancy(slot, start, 1, 3, 5);
        await().until(() -> notices(doctor, "pending") == 1 && notices(doctor, "sent") == 1);
    }

    @Test
    void whatWasAcceptedFromTheWaitingListIsTold() {
        var doctor = doctor(Map.of("topics", List.of("offers"), "locale", "ar"));
        var offer = doctor.booking.offer(Instant.now().plus(Duration.ofMinutes(30)));
        inbox().await(doctor.booking.email, 1);
        var appointment = doctor.booking.appointment(Duration.ofDays(2));
        doctor.taken(offer, appointment);
        doctor.taken(offer, appointment);
        var letter = inbox().await(doctor.email, 1);
        assertThat(ReceivedMail.subject(letter)).startsWith("قبول من قائمة الانتظار: ");
        assertThat(ReceivedMail.part(letter, "text/html"))
                .contains("dir=\"rtl\"")
                .doesNotContainIgnoringCase(doctor.markers());
        await().until(() -> notices(doctor, "sent") == 1 && notices(doctor, "pending") == 0);
    }

    @Test
    void aDigestComesAtItsHourWithWhatIsStillSo() throws SQLException {
        LocalTime at =
                clock.instant()
                        .atZone(ZoneId.of("Asia/Riyadh"))
                        .toLocalTime()
                        .plusHours(2)
                        .truncatedTo(ChronoUnit.MINUTES);
        var doctor = doctor(Map.of("digest_at", at.toString()));
        var waits = doctor.requested(Duration.ofDays(3));
        var settled = doctor.requested(Duration.ofDays(4)).confirmed();
        var gone = doctor.requested(Duration.ofDays(5)).cancelledBy("patient");
        await().until(() -> notices(doctor, "pending") == 4);
        await().until(() ->
                number(
                                "SELECT count(*) FROM appointment WHERE status = 'confirmed' AND id = "
                                        + settled.id)
                        == 1);
        assertThat(inbox().of(doctor.email)).isEmpty();
        clock.forward(Duration.ofHours(2));
        var letter = inbox().await(doctor.email, 1);
        assertThat(ReceivedMail.part(letter, "text/plain"))
                .contains(waits.shortReference, gone.shortReference)
                .doesNotContain(settled.shortReference);
        await().until(() -> notices(doctor, "pending") == 0);
        assertThat(notices(doctor, "sent")).isEqualTo(2);
        assertThat(inbox().of(doctor.email)).hasSize(1);
    }

    @Test
    void aLetterWhoseAnswerWasLostIsTheSameAgainAndNewsWaitForTheNext() {
        var doctor = doctor(Map.of());
        MAIL_PROXY.set(FaultyMailProxy.Fault.LOSES_ANSWER);
        var first = doctor.requested(Duration.ofDays(3));
        inbox().await(doctor.email, 1);
        await().until(() -> isTried(doctor));
        var second = doctor.requested(Duration.ofDays(4));
        await().until(() -> notices(doctor, "pending") == 2);
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        await().until(() -> notices(doctor, "pending") == 1);
        assertThat(inbox().of(doctor.email))
                .hasSizeGreaterThan(1)
                .allSatisfy(letter ->
                        assertThat(ReceivedMail.subject(letter)).contains(first.shortReference))
                .extracting(letter -> ReceivedMail.header(letter, "Message-ID"))
                .containsOnly(
                        ReceivedMail.header(inbox().of(doctor.email).getFirst(), "Message-ID"));
        int before = inbox().of(doctor.email).size();
        clock.forward(PAUSE);
        assertThat(ReceivedMail.subject(inbox().await(doctor.email, before + 1)))
                .contains(second.shortReference);
    }

    @Test
    void whoIsNoDoctorHereAnyMoreIsForgottenAndToldNothing() throws SQLException {
        var doctor = doctor(Map.of("phone", "+966501234567"));
        doctor.deactivated();
        await().until(() ->
                number(
                                "SELECT count(*) FROM staff_preference WHERE email IS NULL AND phone IS NULL AND doctor_id = "
                                        + doctor.booking.doctor)
                        == 1);
        doctor.requested(Duration.ofDays(3));
        inbox().await(doctor.booking.email, 1);
        assertThat(number(countOf(doctor))).isZero();
    }

    @Test
    void withoutAnAddressNothingIsEvenNoted() throws SQLException {
        var doctor = new DoctorFixture(events(), web);
        doctor.requested(Duration.ofDays(3));
        inbox().await(doctor.booking.email, 1);
        assertThat(number(countOf(doctor))).isZero();
    }

    private static String countOf(DoctorFixture doctor) {
        return "SELECT count(*) FROM staff_notice WHERE doctor_id = " + doctor.booking.doctor;
    }

    private long notices(DoctorFixture doctor, String status) throws SQLException {
        return number(countOf(doctor) + " AND status = '" + status + "'");
    }

    private boolean isTried(DoctorFixture doctor) throws SQLException {
        return number(
                        "SELECT count(*) FROM staff_preference WHERE attempts > 0 AND lease IS NULL AND doctor_id = "
                                + doctor.booking.doctor)
                == 1;
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
