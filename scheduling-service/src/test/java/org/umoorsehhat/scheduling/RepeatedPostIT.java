package org.umoorsehhat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.doctorBody;
import static org.umoorsehhat.scheduling.Api.slotBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Every {@code POST} takes an {@code Idempotency-Key}. */
class RepeatedPostIT extends SchedulingIT {

    private Map<String, Object> body(String what, long doctor) {
        var slot = slotBody(doctor, MONDAY, "10:00", "10:30");
        return switch (what) {
            case "doctors" -> doctorBody("Asia/Riyadh");
            case "services" ->
                    with(
                            "doctor",
                            doctor,
                            "name",
                            "Check-up",
                            "duration_minutes",
                            30,
                            "price",
                            "1.00");
            case "time-slots" -> slot;
            case "series of a slot" -> but(slot, "is_recurring", true);
            case "time-slots/bulk_create" ->
                    with(
                            "doctor",
                            doctor,
                            "start_date",
                            MONDAY.toString(),
                            "end_date",
                            MONDAY.plusDays(1).toString(),
                            "start_time",
                            "10:00",
                            "end_time",
                            "12:00");
            case "time-slots/recurring" ->
                    with(
                            "doctor", doctor,
                            "start_date", MONDAY.toString(),
                            "rrule", "FREQ=DAILY",
                            "start_time", "10:00",
                            "end_time", "10:30");
            default -> with("doctor", doctor, "start_date", MONDAY.toString());
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctors",
                "services",
                "time-slots",
                "series of a slot",
                "time-slots/bulk_create",
                "time-slots/recurring",
                "time-off"
            })
    void aRepeatGetsTheFirstAnswerAndDoesNothing(String what) {
        String path = what.startsWith("series") ? "time-slots" : what;
        long doctor = api.doctor("Asia/Riyadh");
        var body = body(what, doctor);
        String[] key = {"Idempotency-Key", what + " of " + doctor};
        var first = api.call(Api.ADMIN, HttpMethod.POST, path, body, key);
        var again = api.call(Api.ADMIN, HttpMethod.POST, path, body, key);
        assertThat(again.expect(201)).isEqualTo(first.expect(201));
        assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
        assertThat(again.headers().getETag()).isEqualTo(first.headers().getETag());
        String changed = what.equals("doctors") ? "specialty" : "doctor";
        var other = but(body, changed, what.equals("doctors") ? "Dermatology" : "1");
        api.call(Api.ADMIN, HttpMethod.POST, path, other, key).expect(422);
        api.call(Api.ADMIN, HttpMethod.POST, path, body, "Idempotency-Key", "x".repeat(256))
                .expect(400);
    }
}
