package org.umoorsehhat.systemtests.compare.play;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who and what the moves are about. Doctors and patients have a calendar for each purpose, so that
 * nothing is free on a day for which somebody waits but what a story frees there: of two free seats
 * that suit, the one asked for first is anybody's guess.
 */
final class Clinic {

    /** Doctors with visits and waiting lists; the others' calendars are changed all the time. */
    static final int BUSY_DOCTORS = 6;

    static final int DOCTORS = 12;

    /** Patients who book; those after them have a visit that begins while this runs. */
    static final int PATIENTS = 12;

    static final int VISITS_NOW = 10;

    /** Days with slots in the morning, from the first on. */
    static final int BOOKED_DAYS = 5;

    private static final int FIRST_WAITING_DAY = 7;
    private static final int FIRST_DAY_WITHOUT_SLOTS = 100;
    private static final int DAYS_WITHOUT_SLOTS = 40;
    private static final int CALENDAR_DAYS = 30;

    private final Setting setting;
    private final SeededRandom random;
    private final World world;
    private int stories;

    Clinic(Setting setting, SeededRandom random, World world) {
        this.setting = setting;
        this.random = random;
        this.world = world;
    }

    /** A doctor and a day of theirs. */
    record Day(int doctor, LocalDate date) {}

    /** For which there is no slot yet, and on which nobody waits yet. */
    Day ofAStory() {
        int n = stories++;
        return new Day(
                1 + n % BUSY_DOCTORS, setting.day().plusDays(FIRST_WAITING_DAY + n / BUSY_DOCTORS));
    }

    /** On which there is never a slot. */
    Day withoutSlots() {
        return new Day(
                random.between(1, BUSY_DOCTORS),
                setting.day().plusDays(FIRST_DAY_WITHOUT_SLOTS + random.below(DAYS_WITHOUT_SLOTS)));
    }

    /** With slots to book. */
    Day booked() {
        return new Day(
                random.between(1, BUSY_DOCTORS), setting.day().plusDays(random.below(BOOKED_DAYS)));
    }

    /** Of a calendar that is changed. */
    Day changed() {
        return new Day(
                random.between(BUSY_DOCTORS + 1, DOCTORS),
                setting.day().plusDays(random.below(CALENDAR_DAYS)));
    }

    LocalDate day() {
        return setting.day();
    }

    int patient() {
        return random.between(1, PATIENTS);
    }

    Optional<ObjectNode> any(String kind, Predicate<ObjectNode> wanted) {
        List<ObjectNode> all = world.of(kind, wanted);
        return all.isEmpty() ? Optional.empty() : Optional.of(random.of(all));
    }

    /** One in any of these states; seldom one of today, which are there to be missed. */
    Optional<ObjectNode> appointment(String... states) {
        List<String> wanted = List.of(states);
        boolean todays = random.chance(10);
        return any(
                Kinds.APPOINTMENT,
                one ->
                        wanted.contains(one.path("status").asString(""))
                                && (todays || !isOfToday(one)));
    }

    /** Whether it began while this runs. */
    static boolean isOfToday(ObjectNode appointment) {
        int patient = appointment.path("patient").asInt();
        return patient > PATIENTS && patient <= PATIENTS + VISITS_NOW;
    }

    /** The doctor of something, or an administrator. */
    String staffOf(ObjectNode thing) {
        return random.chance(50) ? "admin" : "doctor" + thing.path("doctor").asInt();
    }

    /** The doctor of that number, or an administrator. */
    String staffOf(int doctor) {
        return random.chance(50) ? "admin" : "doctor" + doctor;
    }

    static String patientOf(ObjectNode thing) {
        return "patient" + thing.path("patient").asInt();
    }

    static long id(ObjectNode thing) {
        return thing.path("id").asLong();
    }
}
