package org.umoorsehhat.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** What search offers, booking accepts, and the reverse: in random clinics, by day and by night. */
class SearchAgreesWithBookingIT extends ClinicTest {

    private static final int QUARTERS = 16;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyStartIsOfferedIfAndOnlyIfItIsBooked(long seed) {
        assertAgree(seed, day.atTime(9, 0).atZone(Clinic.ZONE));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void overMidnightToo(long seed) {
        assertAgree(seed, day.atTime(22, 0).atZone(Clinic.ZONE));
    }

    /** Four hours of real time: two o'clock comes twice among them, or not at all. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void inANightInWhichClocksChange(long seed) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        clinic.update("UPDATE doctor SET time_zone = 'Europe/Berlin' WHERE id = ?", doctor);
        var change = berlin.getRules().nextTransition(Clinic.at(day, "00:00"));
        if (seed % 2 == 0) {
            change = berlin.getRules().nextTransition(change.getInstant());
        }
        assertAgree(seed, change.getInstant().atZone(berlin).minusHours(2));
    }

    /** The notice ends among the slots, and with half of them the farthest day does, too. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void byTheRulesForPatients(long seed) {
        var opens = day.atTime(22, 0).atZone(Clinic.ZONE);
        var random = new Random(-seed);
        Instant first = start(opens, random.nextInt(QUARTERS)).toInstant();
        // Half a quarter before it: the clock goes on while all are tried.
        long notice = Duration.between(Instant.now(), first).toMinutes() - 7;
        clinic.update(
                "UPDATE doctor SET minimum_notice_minutes = ?, maximum_days_ahead = ? WHERE id = ?",
                (int) notice,
                seed % 2 == 0 ? 30 : 0,
                doctor);
        assertAgree(seed, opens);
    }

    /** Of one participant of a slot and another nothing is kept, of two slots it is. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void byTheMinutesBetweenVisits(long seed) {
        var random = new Random(-seed);
        clinic.update(
                "UPDATE doctor SET buffer_before_minutes = ?, buffer_after_minutes = ? WHERE id = ?",
                5 * random.nextInt(5),
                5 * random.nextInt(5),
                doctor);
        assertAgree(seed, day.atTime(9, 0).atZone(Clinic.ZONE));
    }

    private void assertAgree(long seed, ZonedDateTime opens) {
        var random = new Random(seed);
        publish(random, opens);
        for (int taken = random.nextInt(4); taken > 0; taken--) {
            book(clinic.patient(), start(opens, random.nextInt(QUARTERS)), 30);
        }
        int minutes = 15 * (1 + random.nextInt(5));
        Set<Instant> offered = offered(opens, minutes);
        var booked = new TreeSet<Instant>();
        for (int quarter = -1; quarter <= QUARTERS; quarter++) {
            ZonedDateTime start = start(opens, quarter);
            if (isBooked(start, minutes)) {
                booked.add(start.toInstant());
            }
        }
        assertThat(booked).as("seed %d, %d minutes", seed, minutes).isEqualTo(offered);
    }

    /** Slots of any length with and without gaps; some are closed, full or overbooked. */
    private void publish(Random random, ZonedDateTime opens) {
        int quarter = 0;
        while (quarter < QUARTERS) {
            int length = Math.min(1 + random.nextInt(4), QUARTERS - quarter);
            boolean isOpen = random.nextInt(8) > 0;
            clinic.slot(
                    doctor,
                    start(opens, quarter),
                    start(opens, quarter + length),
                    random.nextInt(3),
                    isOpen);
            quarter += length + (random.nextInt(4) == 0 ? 1 : 0);
        }
    }

    private static ZonedDateTime start(ZonedDateTime opens, int quarter) {
        return opens.plusMinutes(15L * quarter);
    }

    private Set<Instant> offered(ZonedDateTime opens, int minutes) {
        var starts = new TreeMap<Instant, Integer>();
        for (int days = 0; days < 2; days++) {
            LocalDate date = opens.toLocalDate().plusDays(days);
            var answer =
                    api.post(
                            "patient" + clinic.patient(),
                            "/api/appointments/check-availability",
                            Map.of(
                                    "doctor_id",
                                    doctor,
                                    "date",
                                    date.toString(),
                                    "duration_minutes",
                                    minutes));
            answer.json()
                    .path("available_slots")
                    .forEach(slot -> {
                        Instant start = Instant.parse(slot.path("starts_at").asString());
                        // What a reader of date, time and fold makes of it is the same.
                        assertThat(
                                        LocalTimes.resolve(
                                                date,
                                                LocalTime.parse(slot.path("start_time").asString()),
                                                slot.path("fold").asInt(),
                                                opens.getZone()))
                                .contains(start);
                        starts.put(start, slot.path("available_count").asInt());
                    });
        }
        assertThat(foundAmongAll(opens, minutes)).isEqualTo(starts);
        return starts.keySet();
    }

    /** The same by the statement that looks through all doctors. */
    private Map<Instant, Integer> foundAmongAll(ZonedDateTime opens, int minutes) {
        LocalDate date = opens.toLocalDate();
        var answer =
                api.get(
                        "patient" + clinic.patient(),
                        "/api/appointments/availability?doctor=%d&duration=%d&from=%s&to=%s&page_size=200"
                                .formatted(doctor, minutes, date, date.plusDays(1)));
        var starts = new TreeMap<Instant, Integer>();
        answer.json()
                .path("results")
                .forEach(time ->
                        starts.put(
                                Instant.parse(time.path("starts_at").asString()),
                                time.path("available_count").asInt()));
        return starts;
    }

    private Api.Answer book(long whom, ZonedDateTime start, int minutes) {
        var body = Api.booking(doctor, whom, start.toLocalDate(), start.toLocalTime().toString());
        body.put("duration_minutes", minutes);
        body.put("fold", LocalTimes.fold(start.toInstant(), start.getZone()));
        return api.post("patient" + whom, Api.APPOINTMENTS, body);
    }

    /** Tried by somebody who is free, and taken back. */
    private boolean isBooked(ZonedDateTime start, int minutes) {
        var answer = book(clinic.patient(), start, minutes);
        if (answer.code() != 201) {
            assertThat(answer.code()).as(answer.toString()).isEqualTo(409);
            return false;
        }
        assertThat(answer.text("/starts_at")).isEqualTo(start.toInstant().toString());
        api.act("admin", answer.id(), "cancel", Map.of("cancellation_reason", "tried"));
        return true;
    }
}
