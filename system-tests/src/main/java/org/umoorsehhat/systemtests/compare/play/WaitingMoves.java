package org.umoorsehhat.systemtests.compare.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/** The waiting list as a list: who joins, changes and leaves it, for days without slots. */
final class WaitingMoves {

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;
    private final World world;

    WaitingMoves(Player player, Clinic clinic, SeededRandom random, World world) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
        this.world = world;
    }

    void addTo(Moves moves) {
        moves.add(8, this::join);
        moves.add(5, this::list);
        moves.add(4, () -> one(entry -> player.play(Call.get(anybody(entry), path(entry)))));
        moves.add(4, () -> one(this::change));
        moves.add(
                3,
                () ->
                        one(entry ->
                                player.play(
                                        Call.get(
                                                anybody(entry),
                                                path(entry)
                                                        + "history/"
                                                        + random.of("", "?page_size=2")))));
        moves.add(
                4,
                () ->
                        one(entry ->
                                player.play(
                                        Call.post(
                                                clinic.staffOf(entry), path(entry) + "notify/"))));
        moves.add(
                3,
                () ->
                        one(entry ->
                                player.play(
                                        Call.post(anybody(entry), path(entry) + "deactivate/"))));
        moves.add(
                2,
                () -> one(entry -> player.playIfMatch(Call.delete(anybody(entry), path(entry)))));
        moves.add(2, this::bulk);
        moves.add(
                1,
                () ->
                        one(entry ->
                                player.play(
                                        Call.post(
                                                Clinic.patientOf(entry),
                                                path(entry) + random.of("accept/", "decline/")))));
    }

    private void join() {
        Clinic.Day day = clinic.withoutSlots();
        int patient = clinic.patient();
        var wish =
                new HashMap<String, Object>(
                        Map.of(
                                "patient",
                                patient,
                                "doctor",
                                random.chance(5) ? 99_999 : day.doctor(),
                                "preferred_date",
                                day.date().toString()));
        if (random.chance(50)) {
            wish.put("preferred_time_start", "09:00");
            wish.put("preferred_time_end", random.of("12:00", "08:00"));
        }
        if (random.chance(50)) {
            wish.put("appointment_type", random.of("consultation", "vaccination"));
            wish.put("reason", "As soon as possible");
            wish.put("priority", random.between(1, 10));
        }
        player.play(
                Call.post(
                        random.of("patient" + patient, "admin", "doctor" + day.doctor()),
                        "/waiting-list/",
                        wish));
    }

    private void list() {
        String caller =
                random.of("admin", "doctor" + random.between(1, 6), "patient" + clinic.patient());
        player.play(
                Call.get(
                        caller,
                        "/waiting-list/"
                                + random.of(
                                        "?page_size=10",
                                        "?is_active=true",
                                        "?is_active=false&page_size=4",
                                        "?doctor=" + random.between(1, 6),
                                        "?patient=" + clinic.patient(),
                                        "?date_from="
                                                + clinic.day()
                                                + "&date_to="
                                                + clinic.day().plusDays(120),
                                        "?cursor=&page_size=3",
                                        "?is_active=perhaps",
                                        "?date_from=x")));
    }

    private void change(ObjectNode entry) {
        Map<String, ?> patch =
                random.of(
                        Map.of("priority", random.between(1, 11)),
                        Map.of("reason", "Even sooner", "appointment_type", "therapy"),
                        Map.of("preferred_date", clinic.withoutSlots().date().toString()),
                        Map.of("preferred_time_start", "07:00", "preferred_time_end", "20:00"),
                        Map.of("doctor", 2),
                        Map.of());
        player.playIfMatch(Call.of(anybody(entry), "PATCH", path(entry), patch));
    }

    private void bulk() {
        List<ObjectNode> all = world.of(Kinds.ENTRY, this::isWithoutSlots);
        List<Long> ids = new ArrayList<>(List.of(999_999L));
        for (int n = 0; n < 3 && !all.isEmpty(); n++) {
            ids.add(Clinic.id(random.of(all)));
        }
        player.play(
                Call.post(
                        random.of("admin", "doctor" + random.between(1, 6)),
                        "/waiting-list/bulk/",
                        Map.of(
                                "action",
                                random.of("notify", "deactivate", "nonsense"),
                                "ids",
                                ids)));
    }

    private void one(Consumer<ObjectNode> move) {
        clinic.any(Kinds.ENTRY, this::isWithoutSlots).ifPresent(move);
    }

    /** Those of stories are left to them. */
    private boolean isWithoutSlots(ObjectNode entry) {
        String first = clinic.day().plusDays(99).toString();
        return entry.path("preferred_date").asString("").compareTo(first) > 0;
    }

    private String anybody(ObjectNode entry) {
        return random.chance(50) ? Clinic.patientOf(entry) : clinic.staffOf(entry);
    }

    private static String path(ObjectNode entry) {
        return "/waiting-list/" + Clinic.id(entry) + "/";
    }
}
