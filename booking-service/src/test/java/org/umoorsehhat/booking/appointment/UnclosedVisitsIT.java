package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.appointment.persistence.PostgresLiveAppointments;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What nobody has closed for some days. */
class UnclosedVisitsIT extends ClinicTest {

    private static final int DAYS = 7;

    @Autowired private AppointmentChanges appointments;
    @Autowired private PostgresLiveAppointments live;
    @Autowired private Clock clock;

    private long id;
    private String reference;

    @BeforeEach
    void confirm() {
        // What other tests have left is not in the way.
        visits(1, 10_000).round().block();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        var booked = api.book(doctor, patient, day, "10:00");
        id = booked.id();
        reference = booked.text("/booking_reference");
        api.act("admin", id, "confirm", null);
    }

    private UnclosedVisits visits(int days, int mostAtOnce) {
        return new UnclosedVisits(
                appointments,
                live,
                new UnclosedProperties(days, mostAtOnce, Duration.ofMinutes(10)),
                clock);
    }

    /** Over and untouched for so many days, to the minute. */
    private void lastTouched(long appointment, Duration ago) {
        clinic.past(appointment, ago.plusMinutes(30));
        clinic.update("UPDATE appointment SET updated_at = ends_at WHERE id = ?", appointment);
    }

    private String status() {
        return api.get("admin", Api.APPOINTMENTS + "/" + id).text("/status");
    }

    @Test
    void itStaysUnlessTheClinicWantsOtherwise() {
        lastTouched(id, Duration.ofDays(400));
        assertThat(visits(0, 200).round().block()).isNull();
        assertThat(status()).isEqualTo("confirmed");
    }

    @Test
    void afterSomeDaysItIsANoShowAsOneThatStaffRecorded() {
        lastTouched(id, Duration.ofDays(DAYS).minusMinutes(1));
        visits(DAYS, 200).round().block();
        assertThat(status()).isEqualTo("confirmed");
        lastTouched(id, Duration.ofDays(DAYS).plusMinutes(1));
        visits(DAYS, 200).round().block();
        assertThat(status()).isEqualTo("no_show");
        var log = api.get("admin", Api.APPOINTMENTS + "/" + id + "/logs").json();
        var last = log.get(log.size() - 1);
        assertThat(last.path("action").asString()).isEqualTo("no_show");
        assertThat(last.path("role").asString()).isEqualTo("system");
        try (var topic = new TopicReader("booking.public.appointments")) {
            assertThat(topic.await(reference, 3).stream().map(TopicReader::fact))
                    .endsWith("appointment-no-show-recorded");
        }
        assertThat(clinic.statisticsErrors()).isEmpty();
        assertThat(clinic.violations()).isEmpty();
    }

    /** Who takes it back wants something else of it, and has as many days again. */
    @Test
    void whatWasTakenBackIsNotRecordedAgainAtOnce() {
        lastTouched(id, Duration.ofDays(DAYS + 1));
        visits(DAYS, 200).round().block();
        var undone = api.act("admin", id, "undo", Map.of("reason", "They came"));
        assertThat(undone.code()).as(undone.toString()).isEqualTo(200);
        visits(DAYS, 200).round().block();
        assertThat(status()).isEqualTo("confirmed");
    }

    @Test
    void whoCameIsNoNoShow() {
        clinic.today(id);
        api.act("admin", id, "check_in", null);
        lastTouched(id, Duration.ofDays(DAYS + 1));
        visits(DAYS, 200).round().block();
        assertThat(status()).isEqualTo("arrived");
    }

    /**
     * As many as one round may take, and the next round follows at once while there may be more.
     */
    @Test
    void roundsAreBounded() {
        long other = clinic.doctor();
        clinic.slot(other, day, "12:00", "12:30", 1);
        long second = api.book(other, clinic.patient(), day, "12:00").id();
        api.act("admin", second, "confirm", null);
        for (long one : List.of(id, second)) {
            lastTouched(one, Duration.ofDays(DAYS + 1));
        }
        Instant next = visits(DAYS, 1).round().block();
        assertThat(next).isNotNull().isBeforeOrEqualTo(clock.instant());
        assertThat(noShows(id, second)).isEqualTo(1);
        visits(DAYS, 1).round().block();
        assertThat(noShows(id, second)).isEqualTo(2);
        assertThat(visits(DAYS, 1).round().block()).isNull();
    }

    private long noShows(long one, long other) {
        return clinic.query(
                "SELECT count(*) FROM appointment WHERE id IN (?, ?) AND status = 'no_show'",
                one,
                other);
    }

    /** The doctor closes it in the same moment, on two instances: one of the three is first. */
    @Test
    void doctorWhoCompletesMeanwhileAndTheTaskDoNotBoth() {
        lastTouched(id, Duration.ofDays(DAYS + 1));
        String path = Api.APPOINTMENTS + "/" + id + "/complete";
        Mono<Integer> completing =
                api.send("doctor" + doctor, HttpMethod.POST, path, null).map(Api.Answer::code);
        Mono<Integer> task = visits(DAYS, 200).round().thenReturn(0);
        List<Integer> codes = Flux.merge(completing, task, task).collectList().block();
        assertThat(status()).isEqualTo(codes.contains(200) ? "completed" : "no_show");
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM audit_log l JOIN appointment a USING (appointment_id) WHERE a.id = ? AND action IN ('no_show', 'completed')",
                                id))
                .isEqualTo(1);
        assertThat(clinic.violations()).isEmpty();
    }
}
