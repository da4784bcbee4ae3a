package org.umoorsehhat.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** What search offers, booking accepts, and the reverse: in random clinics. */
class SearchAgreesWithBookingIT extends ClinicTest {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int QUARTERS = 16;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyStartIsOfferedIfAndOnlyIfItIsBooked(long seed) {
        var random = new Random(seed);
        publish(random);
        for (int taken = random.nextInt(4); taken > 0; taken--) {
            String time = start(random.nextInt(QUARTERS)).toString();
            api.book(doctor, clinic.patient(), day, time);
        }
        int minutes = 15 * (1 + random.nextInt(5));
        Set<LocalTime> offered = offered(minutes);
        var booked = new TreeSet<LocalTime>();
        for (int quarter = -1; quarter <= QUARTERS; quarter++) {
            LocalTime start = start(quarter);
            if (isBooked(start, minutes)) {
                booked.add(start);
            }
        }
        assertThat(booked).as("seed %d, %d minutes", seed, minutes).isEqualTo(offered);
    }

    /** Slots of any length with and without gaps; some are closed, full or overbooked. */
    private void publish(Random random) {
        int quarter = 0;
        while (quarter < QUARTERS) {
            int length = Math.min(1 + random.nextInt(4), QUARTERS - quarter);
            boolean isOpen = random.nextInt(8) > 0;
            clinic.slot(
                    Clinic.newId(),
                    1,
                    doctor,
                    day,
                    start(quarter).toString(),
                    start(quarter + length).toString(),
                    random.nextInt(3),
                    isOpen,
                    false);
            quarter += length + (random.nextInt(4) == 0 ? 1 : 0);
        }
    }

    private static LocalTime start(int quarter) {
        return OPENS.plusMinutes(15L * quarter);
    }

    private Set<LocalTime> offered(int minutes) {
        var answer =
                api.post(
                        "patient" + clinic.patient(),
                        "/api/appointments/check-availability",
                        Map.of(
                                "doctor_id",
                                doctor,
                                "date",
                                day.toString(),
                                "duration_minutes",
                                minutes));
        var starts = new TreeSet<LocalTime>();
        answer.json()
                .path("available_slots")
                .forEach(slot -> starts.add(LocalTime.parse(slot.path("start_time").asString())));
        return starts;
    }

    /** Tried by somebody who is free, and taken back. */
    private boolean isBooked(LocalTime start, int minutes) {
        long patient = clinic.patient();
        var body = Api.booking(doctor, patient, day, start.toString());
        body.put("duration_minutes", minutes);
        var answer = api.post("patient" + patient, Api.APPOINTMENTS, body);
        if (answer.code() != 201) {
            assertThat(answer.code()).as(answer.toString()).isEqualTo(409);
            return false;
        }
        api.act("admin", answer.id(), "cancel", Map.of("cancellation_reason", "tried"));
        return true;
    }
}
