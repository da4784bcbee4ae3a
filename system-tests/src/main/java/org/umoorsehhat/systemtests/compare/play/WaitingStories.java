package org.umoorsehhat.systemtests.compare.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.api.Reply;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/**
 * One seat, on a day of its own, and those who wait for it: booked, given up, offered, accepted or
 * not.
 */
final class WaitingStories {

    private static final String TIME = "10:00";

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;

    WaitingStories(Player player, Clinic clinic, SeededRandom random) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(5, this::seatGivenUp);
        moves.add(2, this::seatThatIsFree);
        moves.add(2, this::slotClosed);
    }

    private void seatGivenUp() {
        Clinic.Day day = clinic.ofAStory();
        long slot = publish(day);
        List<Integer> patients = three();
        Optional<ObjectNode> booked = book(day, patients.get(0));
        List<Reply> joined = List.of(join(day, patients.get(1)), join(day, patients.get(2)));
        booked.ifPresent(this::giveUp);
        if (random.chance(30)) {
            player.send(Call.get("admin", "/time-slots/" + slot + "/"));
            book(day, patients.get(0));
        }
        joined.forEach(this::answer);
        joined.forEach(this::look);
    }

    /** Whoever joins is asked at once. */
    private void seatThatIsFree() {
        Clinic.Day day = clinic.ofAStory();
        List<Integer> patients = three();
        boolean joinsFirst = random.chance(50);
        Optional<Reply> first =
                joinsFirst ? Optional.of(join(day, patients.get(0))) : Optional.empty();
        publish(day);
        Reply joined = first.orElseGet(() -> join(day, patients.get(0)));
        answer(joined);
        if (random.chance(50)) {
            staff(joined, random.of("notify/", "deactivate/"));
        }
        Reply next = join(day, patients.get(1));
        answer(next);
        look(joined);
        look(next);
    }

    private void slotClosed() {
        Clinic.Day day = clinic.ofAStory();
        long slot = publish(day);
        Reply joined = join(day, clinic.patient());
        String staff = clinic.staffOf(day.doctor());
        String path = "/time-slots/" + slot + "/";
        player.play(
                random.chance(50)
                        ? Call.of(staff, "PATCH", path, Map.of("is_available", false))
                        : Call.delete(staff, path));
        answer(joined);
        player.play(Call.of(staff, "PATCH", path, Map.of("is_available", true)));
        answer(joined);
        look(joined);
    }

    private List<Integer> three() {
        int first = clinic.patient() - 1;
        return List.of(
                1 + first, 1 + (first + 3) % Clinic.PATIENTS, 1 + (first + 5) % Clinic.PATIENTS);
    }

    private long publish(Clinic.Day day) {
        Reply reply =
                player.send(
                        Call.post(
                                clinic.staffOf(day.doctor()),
                                "/time-slots/",
                                Map.of(
                                        "doctor",
                                        day.doctor(),
                                        "date",
                                        day.date().toString(),
                                        "start_time",
                                        TIME,
                                        "end_time",
                                        "10:30")));
        return reply.json().path("id").asLong();
    }

    private Optional<ObjectNode> book(Clinic.Day day, int patient) {
        Reply reply =
                player.play(
                        Call.post(
                                "patient" + patient,
                                "/appointments/",
                                Map.of(
                                        "doctor", day.doctor(),
                                        "appointment_date", day.date().toString(),
                                        "appointment_time", TIME)));
        long id = reply.json().path("id").asLong();
        return clinic.any(Kinds.APPOINTMENT, one -> Clinic.id(one) == id);
    }

    private Reply join(Clinic.Day day, int patient) {
        var wish =
                new HashMap<String, Object>(
                        Map.of("doctor", day.doctor(), "preferred_date", day.date().toString()));
        if (random.chance(40)) {
            wish.put("priority", random.between(5, 10));
        }
        if (random.chance(20)) {
            wish.put("preferred_time_start", random.of("09:00", "11:00"));
        }
        return player.play(Call.post("patient" + patient, "/waiting-list/", wish));
    }

    private void giveUp(ObjectNode booked) {
        String caller = random.chance(50) ? Clinic.patientOf(booked) : clinic.staffOf(booked);
        String path = "/appointments/" + Clinic.id(booked) + "/";
        player.play(
                random.chance(70)
                        ? Call.post(caller, path + "cancel/", Map.of("cancellation_reason", "Ill"))
                        : Call.post(
                                caller,
                                path + "reschedule/",
                                Map.of(
                                        "new_date", clinic.booked().date().toString(),
                                        "new_time", random.of("09:00", "10:30", "11:30"))));
    }

    /** What a patient says to an offer, which need not be there. */
    private void answer(Reply joined) {
        long id = joined.json().path("id").asLong();
        clinic.any(Kinds.ENTRY, entry -> Clinic.id(entry) == id)
                .ifPresent(entry -> {
                    String patient = Clinic.patientOf(entry);
                    String path = "/waiting-list/" + id + "/";
                    Reply seen = player.play(Call.get(patient, path));
                    String offer = seen.json().at("/offer/id").asString("");
                    Map<String, ?> which =
                            offer.isEmpty() || random.chance(50)
                                    ? Map.of()
                                    : Map.of("offer", offer);
                    String answer = random.chance(60) ? "accept/" : "decline/";
                    Reply reply = player.play(Call.post(patient, path + answer, which));
                    long made = reply.json().at("/appointment/id").asLong(0);
                    if (made > 0) {
                        player.send(Call.get(patient, "/appointments/" + made + "/"));
                    }
                });
    }

    private void staff(Reply joined, String action) {
        long id = joined.json().path("id").asLong();
        player.play(Call.post("admin", "/waiting-list/" + id + "/" + action));
    }

    private void look(Reply joined) {
        long id = joined.json().path("id").asLong();
        player.send(Call.get("admin", "/waiting-list/" + id + "/"));
        player.send(Call.get("admin", "/waiting-list/" + id + "/history/"));
    }
}
