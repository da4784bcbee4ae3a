package org.umoorsehhat.booking.appointment.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.fixture.Api.APPOINTMENTS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Series against single bookings and against each other, in both directions; and how long one
 * takes.
 */
class SeriesRaceIT extends ClinicTest {

    private static final int DAYS = 6;

    private void hours(long whose, int days) {
        for (int i = 0; i < days; i++) {
            LocalDate date = day.plusDays(i);
            for (var at = LocalTime.of(9, 0); at.getHour() < 11; at = at.plusMinutes(30)) {
                clinic.slot(whose, date, at.toString(), at.plusMinutes(30).toString(), 1);
            }
        }
    }

    private Mono<Api.Answer> series(long whose, long by, String time, int count) {
        var body = Api.booking(whose, by, day, time);
        body.put("every", 1);
        body.put("unit", "days");
        body.put("count", count);
        return api.send("desk", HttpMethod.POST, APPOINTMENTS + "/series", body);
    }

    private static List<Api.Answer> together(List<Mono<Api.Answer>> calls) {
        return Objects.requireNonNull(
                Flux.fromIterable(calls)
                        .flatMap(call -> call, calls.size())
                        .collectList()
                        .block(Duration.ofSeconds(60)));
    }

    private long visits(long of) {
        return clinic.query("SELECT count(*) FROM appointment WHERE patient_id = ? AND live", of);
    }

    @Test
    void ofSeriesThatWantTheSameOneIsBookedWholeAndOthersNotAtAll() {
        hours(doctor, DAYS);
        long[] patients = clinic.patients(6);
        var calls = new ArrayList<Mono<Api.Answer>>();
        for (long one : patients) {
            calls.add(series(doctor, one, "09:00", DAYS));
        }
        for (int i = 0; i < DAYS; i++) {
            calls.add(api.booking(doctor, patient, day.plusDays(i), "09:30", 30));
        }
        assertThat(together(calls).stream().map(Api.Answer::code))
                .as("one of the series, and all who wanted other times")
                .containsOnly(201, 409)
                .filteredOn(code -> code == 201)
                .hasSize(1 + DAYS);
        for (long one : patients) {
            assertThat(visits(one)).isIn(0L, (long) DAYS);
        }
        assertThat(clinic.violations()).isEmpty();
    }

    /**
     * One patient's series at two doctors, moved in opposite directions while singles are booked.
     */
    @Test
    void seriesThatMoveTowardsEachOtherEndWholeAndWithoutADeadlock() {
        long other = clinic.doctor();
        hours(doctor, DAYS);
        hours(other, DAYS);
        long one = clinic.patient();
        long two = clinic.patient();
        long first = first(series(doctor, one, "09:00", DAYS - 1));
        long second = first(series(doctor, two, "10:00", DAYS - 1));
        long third = first(series(other, one, "10:30", DAYS - 1));
        var calls = new ArrayList<Mono<Api.Answer>>();
        calls.add(move(first, day.plusDays(1), "10:00"));
        calls.add(move(second, day, "09:00"));
        calls.add(move(third, day, "09:00"));
        calls.add(series(doctor, two, "09:30", DAYS));
        for (int i = 0; i < DAYS; i++) {
            calls.add(api.booking(other, patient, day.plusDays(i), "09:00", 30));
            calls.add(api.booking(doctor, patient, day.plusDays(i), "10:30", 30));
        }
        assertThat(together(calls).stream().map(Api.Answer::code)).isSubsetOf(200, 201, 409);
        assertThat(visits(one)).isEqualTo(2L * (DAYS - 1));
        assertThat(
                        clinic.text(
                                "SELECT count(DISTINCT start_time) FROM appointment WHERE series_id IS NOT NULL AND live AND doctor_id IN (?, ?) GROUP BY series_id",
                                doctor,
                                other))
                .as("each as a whole")
                .matches("1(\n1)*");
        assertThat(clinic.violations()).isEmpty();
    }

    private long first(Mono<Api.Answer> made) {
        return together(List.of(made)).getFirst().json().at("/visits/0/id").asLong();
    }

    private Mono<Api.Answer> move(long id, LocalDate date, String time) {
        return api.send(
                "desk",
                HttpMethod.POST,
                APPOINTMENTS + "/" + id + "/series/reschedule",
                Map.of("scope", "all", "new_date", date.toString(), "new_time", time));
    }

    /** Half a second is what one may take by itself; a machine that does other things gets more. */
    @Test
    void sixtyVisitsAreBookedInAMoment() {
        for (int i = 0; i < 60; i++) {
            clinic.slot(doctor, day.plusDays(i), "09:00", "09:30", 10);
        }
        var took = new ArrayList<Duration>();
        for (long one : clinic.patients(5)) {
            long start = System.nanoTime();
            Api.Answer made = together(List.of(series(doctor, one, "09:00", 60))).getFirst();
            took.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(made.json().path("visits").size()).isEqualTo(60);
        }
        assertThat(took.stream().min(Duration::compareTo).orElseThrow())
                .as("%s", took)
                .isLessThan(Duration.ofMillis(1500));
    }
}
