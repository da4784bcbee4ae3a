package org.umoorsehhat.booking.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.fixture.Api.APPOINTMENTS;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import reactor.core.publisher.Flux;

/** What one patient may have, and one doctor may do to one patient. */
@TestPropertySource(
        properties = {
            "umoorsehhat.booking.limits.live=8",
            "umoorsehhat.booking.limits.live-at-doctor=3",
            "umoorsehhat.booking.limits.per-day=12",
            "umoorsehhat.booking.limits.cancellations=4",
            "umoorsehhat.booking.limits.doctor-live=2",
            "umoorsehhat.booking.limits.doctor-per-day=4"
        })
class BookingLimitsIT extends ClinicTest {

    private static final Map<String, String> REASON = Map.of("cancellation_reason", "well again");

    private void hours(long whose) {
        for (var start = LocalTime.of(8, 0); start.getHour() < 18; start = start.plusMinutes(15)) {
            clinic.slot(whose, day, start.toString(), start.plusMinutes(15).toString(), 50);
        }
    }

    private Api.Answer book(int hour) {
        return api.book(doctor, patient, day, "%02d:00".formatted(hour));
    }

    private Api.Answer cancel(long id) {
        return api.act("patient" + patient, id, "cancel", REASON);
    }

    private Api.Answer move(long id, int hour) {
        return api.act(
                "patient" + patient,
                id,
                "reschedule",
                Map.of("new_date", day.toString(), "new_time", "%02d:00".formatted(hour)));
    }

    @Test
    void atOneDoctorAPatientHasOnlySoManyToCome() {
        hours(doctor);
        long first = book(8).id();
        assertThat(List.of(book(9).code(), book(10).code())).containsOnly(201);
        var refused = book(11);
        assertThat(refused.code()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("limit-live-bookings-at-doctor");
        assertThat(refused.text("/detail")).contains("3 appointments").contains("ask the clinic");
        clinic.past(first, Duration.ofHours(3));
        assertThat(book(11).code()).as("one is over, whatever its state").isEqualTo(201);
        var byClinic = Api.booking(doctor, patient, day, "12:00");
        assertThat(api.post("admin", APPOINTMENTS, byClinic).code()).isEqualTo(201);
    }

    @Test
    void manyAtOnceNeverExceedTheLimit() {
        List<Long> doctors =
                Flux.range(0, 20)
                        .map(i -> clinic.doctor())
                        .doOnNext(this::hours)
                        .collectList()
                        .block();
        var problems =
                Flux.range(0, 20)
                        .flatMap(
                                i ->
                                        api.booking(
                                                doctors.get(i),
                                                patient,
                                                day.plusDays(0),
                                                "%02d:%02d".formatted(8 + i / 4, i % 4 * 15),
                                                15),
                                20)
                        .map(answer -> answer.code() == 201 ? "booked" : answer.problem())
                        .collectList()
                        .block();
        assertThat(problems).hasSize(20).containsOnly("booked", "limit-live-bookings");
        assertThat(problems).filteredOn("booked"::equals).hasSize(8);
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM appointment WHERE patient_id = ? AND live",
                                patient))
                .isEqualTo(8);
    }

    @Test
    void bookingAndCancellingEndsSoon() {
        hours(doctor);
        for (int round = 0; round < 4; round++) {
            long id = book(8 + round).id();
            assertThat(cancel(id).code()).isEqualTo(200);
        }
        var refused = book(12);
        assertThat(refused.code()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("limit-cancellations");
        assertThat(refused.text("/detail")).contains("4 times within 30 days");
        clinic.update(
                "UPDATE appointment SET cancelled_at = now() - interval '31 days' WHERE patient_id = ?",
                patient);
        long again = book(12).id();
        assertThat(again).isPositive();
        clinic.update(
                "UPDATE appointment SET cancelled_at = now() WHERE patient_id = ? AND cancelled_at IS NOT NULL",
                patient);
        assertThat(cancel(again).code()).as("cancelling is always possible").isEqualTo(200);
    }

    @Test
    void movesCountForTheDayAndAreNeitherNewNorCancellations() {
        hours(doctor);
        long id = book(8).id();
        for (int times = 0; times < 11; times++) {
            var moved = move(id, 9 + times % 2);
            assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
            id = moved.json().at("/new_appointment/id").asLong();
        }
        var refused = move(id, 12);
        assertThat(refused.problem()).isEqualTo("limit-bookings-per-day");
        assertThat(book(13).problem()).isEqualTo("limit-bookings-per-day");
        clinic.update(
                "UPDATE appointment SET created_at = created_at - interval '25 h' WHERE patient_id = ?",
                patient);
        var moved = move(id, 12);
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        assertThat(book(13).code()).isEqualTo(201);
    }

    @Test
    void aDoctorDoesNotFillAPatientsDaysEither() {
        hours(doctor);
        long other = clinic.doctor();
        hours(other);
        assertThat(book(8).code()).isEqualTo(201);
        var first = byDoctor(doctor, 9);
        assertThat(List.of(first.code(), byDoctor(doctor, 10).code())).containsOnly(201);
        assertThat(byDoctor(doctor, 11).problem()).isEqualTo("limit-live-bookings-at-doctor");
        for (int round = 0; round < 2; round++) {
            api.act("doctor" + doctor, first.id(), "cancel", REASON);
            first = byDoctor(doctor, 9);
        }
        api.act("doctor" + doctor, first.id(), "cancel", REASON);
        assertThat(byDoctor(doctor, 9).problem()).isEqualTo("limit-bookings-per-day");
        assertThat(api.book(other, patient, day, "12:00").code())
                .as("nothing of it is counted as the patient's")
                .isEqualTo(201);
        assertThat(byDoctor(other, 13).code()).as("or as another doctor's").isEqualTo(201);
    }

    private Api.Answer byDoctor(long whose, int hour) {
        return api.post(
                "doctor" + whose,
                APPOINTMENTS,
                Api.booking(whose, patient, day, "%02d:00".formatted(hour)));
    }
}
