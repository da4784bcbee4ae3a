package org.umoorsehhat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a {@code PATCH}, null erases what may be absent, and is refused where something must be. */
class ExplicitNullIT extends SchedulingIT {

    private String path(String resource) {
        long doctor = api.doctor("Asia/Riyadh");
        return switch (resource) {
            case "doctors" -> "doctors/" + doctor;
            case "services" -> "services/" + service(doctor);
            case "time-slots" -> "time-slots/" + api.slot(doctor, MONDAY, "10:00", "10:30");
            default -> "time-slots/recurring/" + series(doctor);
        };
    }

    private long service(long doctor) {
        var body =
                with("doctor", doctor, "name", "Check-up", "duration_minutes", 30, "price", "1.00");
        return api.post("services", body).expect(201).path("id").asLong();
    }

    private long series(long doctor) {
        var body =
                with(
                        "doctor",
                        doctor,
                        "start_date",
                        MONDAY.toString(),
                        "recurring_end_date",
                        MONDAY.plusDays(1).toString(),
                        "rrule",
                        "FREQ=DAILY",
                        "start_time",
                        "10:00",
                        "end_time",
                        "10:30");
        return api.post("time-slots/recurring", body).expect(201).path("id").asLong();
    }

    @ParameterizedTest
    @CsvSource({
        "doctors, name",
        "doctors, specialty",
        "doctors, time_zone",
        "doctors, consultation_fee",
        "doctors, is_active",
        "doctors, confirms_at_once",
        "doctors, confirmation",
        "doctors, minimum_notice_minutes",
        "doctors, maximum_days_ahead",
        "doctors, cancellation_deadline_minutes",
        "doctors, maximum_live_bookings",
        "doctors, maximum_bookings_per_day",
        "doctors, maximum_cancellations",
        "doctors, cancellation_period_days",
        "doctors, buffer_before_minutes",
        "doctors, buffer_after_minutes",
        "services, name",
        "services, duration_minutes",
        "services, price",
        "services, is_active",
        "services, confirms_at_once",
        "services, confirmation",
        "services, minimum_notice_minutes",
        "services, maximum_days_ahead",
        "services, cancellation_deadline_minutes",
        "services, maximum_live_bookings",
        "services, maximum_bookings_per_day",
        "services, maximum_cancellations",
        "services, cancellation_period_days",
        "services, buffer_before_minutes",
        "services, buffer_after_minutes",
        "time-slots, date",
        "time-slots, start_time",
        "time-slots, end_time",
        "time-slots, max_appointments",
        "time-slots, is_available",
        "series, time_slots",
        "series, rrule",
        "series, exceptions"
    })
    void nullIsRefusedForARequiredField(String resource, String field) {
        String path = path(resource);
        var before = api.get(path).expect(200);
        var problem = api.patch(path, "{\"%s\": null}".formatted(field)).expect(400);
        assertThat(problem.path("errors").propertyNames()).containsExactly(field);
        assertThat(api.get(path).expect(200)).isEqualTo(before);
        // What is left out stays.
        api.patch(path, "{}").expect(200);
        assertThat(api.get(path).expect(200).path(field)).isEqualTo(before.path(field));
    }

    @Test
    void nullClearsAnOptionalField() {
        String doctor = path("doctors");
        api.patch(doctor, with("location", "Clinic 7", "user_sub", doctor)).expect(200);
        var erased = api.patch(doctor, "{\"location\": null, \"user_sub\": null}").expect(200);
        assertThat(List.of(erased.path("location"), erased.path("user_sub")))
                .allMatch(value -> value.isNull());
    }

    @Test
    void nullClearsTheLastDateOfASeries() {
        String series = path("series");
        var endless = api.patch(series, "{\"recurring_end_date\": null}").expect(200);
        assertThat(endless.path("recurring_end_date").isNull()).isTrue();
        for (String end : List.of("\"2020-01-01\"", "\"soon\"", "7")) {
            var problem =
                    api.patch(series, "{\"recurring_end_date\": %s}".formatted(end)).expect(400);
            assertThat(problem.path("errors").has("recurring_end_date")).as(end).isTrue();
        }
    }
}
