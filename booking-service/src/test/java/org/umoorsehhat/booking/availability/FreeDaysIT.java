package org.umoorsehhat.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** On which days a doctor is free: what check-availability says of each of them. */
class FreeDaysIT extends ClinicTest {

    private Api.Answer days(String query) {
        return api.get("patient" + patient, "/api/appointments/availability/days?" + query);
    }

    private String of(String who, LocalDate from, LocalDate to) {
        return days("%s&from=%s&to=%s".formatted(who, from, to))
                .json()
                .path("days")
                .valueStream()
                .map(one ->
                        "%s×%d from %s"
                                .formatted(
                                        one.path("date").asString(),
                                        one.path("starts").asInt(),
                                        one.path("first_start").asString()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aDayCountsWhileAnAppointmentFitsInto() {
        LocalDate next = day.plusDays(1);
        clinic.slot(doctor, day, "10:00", "10:30", 2);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        clinic.slot(doctor, next, "09:00", "09:30", 1);
        long longer = clinic.service(doctor, 60, "80.00");

        assertThat(of("doctor=" + doctor, day, next))
                .isEqualTo("%s×2 from 10:00:00, %s×1 from 09:00:00".formatted(day, next));
        assertThat(of("service=" + longer, day, next)).isEqualTo(day + "×1 from 10:00:00");
        assertThat(of("doctor=" + doctor, next, next)).isEqualTo(next + "×1 from 09:00:00");

        api.book(doctor, patient, next, "09:00");
        assertThat(of("doctor=" + doctor, next, next)).as("at once").isEmpty();
    }

    @Test
    void itSaysWhoseDaysTheseAreAndHowLongAnAppointmentTakes() {
        var answer = days("doctor=" + doctor);

        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.json().path("doctor_id").asLong()).isEqualTo(doctor);
        assertThat(answer.json().path("duration_minutes").asInt()).isEqualTo(30);
        assertThat(answer.text("/time_zone")).isNotBlank();
    }

    @Test
    void noMoreAreCountedThanAMonthShows() {
        for (int n = 0; n < 102; n++) {
            clinic.slot(doctor, day, time(n), time(n + 1), 1);
        }
        var answer = days("doctor=%d&duration=15&from=%s&to=%s".formatted(doctor, day, day));
        assertThat(answer.json().at("/days/0/starts").asInt()).isEqualTo(50);
        assertThat(answer.json().at("/days/0/has_more").asBoolean()).isTrue();
        var afternoon = days("doctor=%d&duration=15&part_of_day=afternoon".formatted(doctor));
        assertThat(afternoon.json().at("/days/0/starts").asInt()).isEqualTo(29);
        assertThat(afternoon.json().at("/days/0/has_more").asBoolean()).isFalse();
    }

    /** Of ten minutes each, from midnight on. */
    private static String time(int n) {
        return "%02d:%02d".formatted(n / 6, n % 6 * 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor=x",
                "doctor=999999999",
                "doctor=1&from=2026-02-30",
                "doctor=1&from=2027-01-01&to=2027-02-01",
                "doctor=1&from=2027-02-02&to=2027-02-01",
                "specialty=a&to=2020-01-01",
                "part_of_day=night"
            })
    void whatMeansNoMonthIsRefused(String query) {
        assertThat(days(query).code()).isEqualTo(400);
    }
}
