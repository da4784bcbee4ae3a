package org.umoorsehhat.systemtests.compare.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/** Series of slots, and doctors' time off. */
final class CalendarMoves {

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;

    CalendarMoves(Player player, Clinic clinic, SeededRandom random) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(2, this::begin);
        moves.add(1, this::beginWithASlot);
        moves.add(2, () -> player.play(Call.get(anybody(), "/time-slots/recurring/" + list())));
        moves.add(
                2,
                () ->
                        one(
                                Kinds.SERIES,
                                series ->
                                        player.play(
                                                Call.get(
                                                        anybody(),
                                                        "/time-slots/recurring/"
                                                                + Clinic.id(series)))));
        moves.add(2, () -> one(Kinds.SERIES, this::change));
        moves.add(
                1,
                () ->
                        one(
                                Kinds.SERIES,
                                series ->
                                        player.playIfMatch(
                                                Call.delete(
                                                        clinic.staffOf(series),
                                                        "/time-slots/recurring/"
                                                                + Clinic.id(series)))));
        moves.add(3, this::planAbsence);
        moves.add(2, () -> player.play(Call.get(anybody(), "/time-off/" + list())));
        moves.add(
                2,
                () ->
                        one(
                                Kinds.ABSENCE,
                                absence ->
                                        player.play(
                                                Call.get(
                                                        clinic.staffOf(absence),
                                                        "/time-off/" + Clinic.id(absence)))));
        moves.add(
                2,
                () ->
                        one(
                                Kinds.ABSENCE,
                                absence ->
                                        player.playIfMatch(
                                                Call.delete(
                                                        clinic.staffOf(absence),
                                                        "/time-off/" + Clinic.id(absence)))));
    }

    private String anybody() {
        return random.of("admin", "doctor" + random.between(7, 12), "patient" + clinic.patient());
    }

    private String list() {
        int doctor = random.between(Clinic.BUSY_DOCTORS + 1, Clinic.DOCTORS);
        return random.of(
                "", "?doctor=" + doctor, "?page_size=2", "?page=2&page_size=2", "?doctor=nobody");
    }

    private void begin() {
        Clinic.Day day = clinic.changed();
        var fields =
                new HashMap<String, Object>(
                        Map.of(
                                "doctor", day.doctor(),
                                "start_date", day.date().toString(),
                                "recurring_end_date", day.date().plusDays(14).toString()));
        if (random.chance(50)) {
            fields.put("recurring_days", random.of("0,2", "4", "1,3,5"));
        } else {
            fields.put(
                    "rrule", random.of("FREQ=WEEKLY;BYDAY=TU", "FREQ=DAILY;INTERVAL=4", "FREQ=x"));
        }
        if (random.chance(50)) {
            fields.put("start_time", "02:00");
            fields.put("end_time", "02:30");
        } else {
            fields.put(
                    "time_slots",
                    List.of(
                            Map.of("start_time", "03:00", "end_time", "03:30"),
                            Map.of(
                                    "start_time",
                                    "03:30",
                                    "end_time",
                                    "04:00",
                                    "max_appointments",
                                    2)));
        }
        if (random.chance(40)) {
            fields.put("exceptions", List.of(day.date().plusDays(7).toString()));
        }
        player.play(Call.post(clinic.staffOf(day.doctor()), "/time-slots/recurring/", fields));
    }

    private void beginWithASlot() {
        Clinic.Day day = clinic.changed();
        player.play(
                Call.post(
                        clinic.staffOf(day.doctor()),
                        "/time-slots/",
                        Map.of(
                                "doctor", day.doctor(),
                                "date", day.date().toString(),
                                "start_time", "01:00",
                                "end_time", "01:45",
                                "is_recurring", true,
                                "recurring_days", random.of("0,1,2,3,4", "6"),
                                "recurring_end_date", day.date().plusDays(6).toString())));
    }

    private void change(ObjectNode series) {
        String start = series.path("start_date").asString();
        player.playIfMatch(
                Call.of(
                        clinic.staffOf(series),
                        "PATCH",
                        "/time-slots/recurring/" + Clinic.id(series),
                        random.of(
                                Map.of("exceptions", List.of(start)),
                                Map.of("recurring_days", "0,3"),
                                Map.of("rrule", "FREQ=WEEKLY;BYDAY=FR", "recurring_days", "1"),
                                Map.of("recurring_end_date", start))));
    }

    private void planAbsence() {
        Clinic.Day day = clinic.changed();
        var fields =
                new HashMap<String, Object>(
                        Map.of("doctor", day.doctor(), "start_date", day.date().toString()));
        if (random.chance(60)) {
            fields.put("end_date", day.date().plusDays(random.below(2)).toString());
        }
        if (random.chance(40)) {
            fields.put("start_time", "08:00");
            fields.put("end_time", random.of("12:00", "16:30"));
        }
        player.play(Call.post(clinic.staffOf(day.doctor()), "/time-off/", fields));
    }

    private void one(String kind, Consumer<ObjectNode> move) {
        clinic.any(kind, thing -> true).ifPresent(move);
    }
}
