package org.umoorsehhat.systemtests.compare.play;

import java.util.HashMap;
import java.util.Map;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/** Visits booked and moved, and where there is room for them. */
final class BookingMoves {

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;

    BookingMoves(Player player, Clinic clinic, SeededRandom random) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(30, this::book);
        moves.add(4, this::bookOffSlot);
        moves.add(2, this::bookWhatIsNotThere);
        moves.add(12, this::move);
        moves.add(8, this::ask);
        moves.add(6, this::askForTheNext);
    }

    private void book() {
        Clinic.Day day = clinic.booked();
        int patient = clinic.patient();
        Map<String, Object> wish = wish(day, patient, time());
        if (random.chance(25)) {
            clinic.any(Kinds.SERVICE, one -> one.path("doctor").asInt() == day.doctor())
                    .ifPresent(one -> wish.put("service", Clinic.id(one)));
        }
        if (random.chance(20)) {
            clinic.any(Kinds.SLOT, slot -> suits(slot, wish) || random.chance(1))
                    .ifPresent(slot -> wish.put("time_slot", Clinic.id(slot)));
        }
        if (random.chance(30)) {
            wish.put("duration_minutes", random.of(15, 30, 45, 60, 90, 180, 5));
        }
        player.play(Call.post(booker(day.doctor(), patient), "/appointments/", wish));
    }

    private static boolean suits(ObjectNode slot, Map<String, Object> wish) {
        return slot.path("doctor").asString().equals(String.valueOf(wish.get("doctor")))
                && slot.path("date").asString().equals(wish.get("appointment_date"))
                && slot.path("start_time").asString().startsWith(wish.get("appointment_time") + "");
    }

    private String booker(int doctor, int patient) {
        return random.chance(70) ? "patient" + patient : clinic.staffOf(doctor);
    }

    private Map<String, Object> wish(Clinic.Day day, int patient, String time) {
        var wish =
                new HashMap<String, Object>(
                        Map.of(
                                "doctor",
                                day.doctor(),
                                "patient",
                                patient,
                                "appointment_date",
                                day.date().toString(),
                                "appointment_time",
                                time));
        if (random.chance(50)) {
            wish.put("appointment_type", random.of("consultation", "follow_up", "test", "therapy"));
            wish.put("booking_method", random.of("online", "phone", "walk_in", "referral"));
        }
        if (random.chance(50)) {
            wish.put("reason_for_visit", random.of("Cough", "Check-up", "Ache, left"));
            wish.put("symptoms", "Mild fever");
            wish.put("chief_complaint", "Pain");
            wish.put("notes", "Comes with a friend");
        }
        return wish;
    }

    private String time() {
        return "%02d:%s".formatted(random.between(9, 11), random.of("00", "30"));
    }

    /** In the afternoon of a day with slots in the morning: staff may, patients may not. */
    private void bookOffSlot() {
        Clinic.Day day = clinic.booked();
        int patient = clinic.patient();
        String time = "%02d:%02d".formatted(random.between(13, 17), random.between(0, 59));
        player.play(
                Call.post(
                        random.of("patient" + patient, "admin", "doctor" + day.doctor()),
                        "/appointments/",
                        wish(day, patient, time)));
    }

    private void bookWhatIsNotThere() {
        Map<String, Object> wish = wish(clinic.booked(), clinic.patient(), time());
        switch (random.below(6)) {
            case 0 -> wish.put("doctor", 99_999);
            case 1 -> wish.put("patient", 99_999);
            case 2 -> wish.put("service", 99_999);
            case 3 -> wish.put("time_slot", 99_999);
            case 4 -> wish.put("appointment_date", "2020-01-06");
            default ->
                    clinic.any(Kinds.DOCTOR, one -> Clinic.id(one) > Clinic.DOCTORS)
                            .ifPresent(one -> wish.put("doctor", Clinic.id(one)));
        }
        player.play(Call.post("admin", "/appointments/", wish));
    }

    private void move() {
        String[] states =
                random.of(
                        new String[] {"pending", "confirmed", "scheduled"},
                        new String[] {"confirmed", "scheduled"},
                        new String[] {"cancelled", "completed", "in_progress", "no_show"});
        clinic.appointment(states)
                .ifPresent(one -> {
                    var wish =
                            new HashMap<String, Object>(
                                    Map.of(
                                            "new_date", clinic.booked().date().toString(),
                                            "new_time", time()));
                    if (random.chance(50)) {
                        wish.put("reason", "Another time suits better");
                    }
                    String caller = random.chance(60) ? Clinic.patientOf(one) : clinic.staffOf(one);
                    player.play(
                            Call.post(
                                    caller,
                                    "/appointments/" + Clinic.id(one) + "/reschedule/",
                                    wish));
                });
    }

    private void ask() {
        Clinic.Day day = clinic.booked();
        var question =
                new HashMap<String, Object>(
                        Map.of("doctor_id", day.doctor(), "date", day.date().toString()));
        if (random.chance(50)) {
            question.put("duration_minutes", random.of(15, 30, 60, 120));
        }
        player.play(Call.post(anybody(), "/check-availability/", question));
    }

    private void askForTheNext() {
        String after = clinic.day().plusDays(random.below(Clinic.BOOKED_DAYS)) + "T09:00:00Z";
        int doctor = random.between(1, Clinic.BUSY_DOCTORS);
        long service = clinic.any(Kinds.SERVICE, one -> true).map(Clinic::id).orElse(1L);
        player.play(
                Call.get(
                        anybody(),
                        "/next-available/"
                                + random.of(
                                        "?doctor=" + doctor + "&after=" + after,
                                        "?doctor=" + doctor + "&after=" + after,
                                        "?service=" + service + "&after=" + after,
                                        "?doctor=" + doctor + "&service=" + service,
                                        "?doctor=99999",
                                        "?after=yesterday",
                                        "")));
    }

    private String anybody() {
        return random.of("patient" + clinic.patient(), "doctor2", "admin");
    }
}
