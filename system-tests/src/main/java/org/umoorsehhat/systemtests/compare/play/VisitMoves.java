package org.umoorsehhat.systemtests.compare.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of visits. Mostly what may happen in their state, sometimes what may not. */
final class VisitMoves {

    private static final String[] ANY = {
        "pending", "confirmed", "scheduled", "in_progress", "completed", "cancelled", "no_show"
    };

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;
    private final World world;

    VisitMoves(Player player, Clinic clinic, SeededRandom random, World world) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
        this.world = world;
    }

    void addTo(Moves moves) {
        moves.add(14, () -> act("confirm", "pending"));
        moves.add(8, () -> act("start", "confirmed", "scheduled"));
        moves.add(7, this::complete);
        moves.add(3, this::noShow);
        moves.add(14, this::cancel);
        moves.add(6, this::pay);
        moves.add(3, this::refund);
        moves.add(8, () -> any(this::read));
        moves.add(
                5,
                () ->
                        any(one ->
                                Call.get(both(one), "/appointments/" + Clinic.id(one) + "/logs/")));
        moves.add(5, () -> change("PATCH"));
        moves.add(3, () -> change("PUT"));
        moves.add(2, this::delete);
        moves.add(3, this::bulk);
    }

    private void act(String action, String... states) {
        clinic.appointment(random.chance(85) ? states : ANY)
                .ifPresent(one -> player.play(Call.post(clinic.staffOf(one), path(one, action))));
    }

    private void complete() {
        var form = new HashMap<String, Object>();
        if (random.chance(60)) {
            form.put("notes", "Rest for a week");
            form.put("follow_up_required", random.chance(50));
            form.put("follow_up_date", clinic.day().plusDays(60).toString());
        }
        clinic.appointment(random.chance(85) ? new String[] {"in_progress"} : ANY)
                .ifPresent(one ->
                        player.play(Call.post(clinic.staffOf(one), path(one, "complete"), form)));
    }

    /** Those that began while this runs. */
    private void noShow() {
        clinic.any(Kinds.APPOINTMENT, one -> random.chance(2) || Clinic.isOfToday(one))
                .ifPresent(
                        one -> player.play(Call.post(clinic.staffOf(one), path(one, "no_show"))));
    }

    private void cancel() {
        clinic.appointment(
                        random.chance(85)
                                ? new String[] {"pending", "confirmed", "scheduled"}
                                : ANY)
                .ifPresent(one ->
                        player.play(
                                Call.post(
                                        both(one),
                                        path(one, "cancel"),
                                        Map.of("cancellation_reason", "Is well again"))));
    }

    private void pay() {
        var form =
                new HashMap<String, Object>(
                        Map.of("payment_method", random.of("cash", "card", "insurance", "online")));
        if (random.chance(40)) {
            form.put("amount", random.of("50.00", "0.00", "-1.00", "12.345", 75));
        }
        clinic.appointment(ANY)
                .ifPresent(one ->
                        player.play(Call.post(clinic.staffOf(one), path(one, "payment"), form)));
    }

    private void refund() {
        boolean paid = random.chance(80);
        clinic.any(Kinds.APPOINTMENT, one -> one.path("is_paid").asBoolean(false) == paid)
                .ifPresent(one -> player.play(Call.post(clinic.staffOf(one), path(one, "refund"))));
    }

    private Call read(ObjectNode one) {
        String id =
                switch (random.below(10)) {
                    case 0 -> "999999";
                    case 1 -> "00000000-0000-7000-8000-000000000000";
                    case 2 -> "nonsense";
                    case 3, 4, 5 -> one.path("appointment_id").asString("x");
                    default -> String.valueOf(Clinic.id(one));
                };
        return Call.get(both(one), "/appointments/" + id + random.of("", "/"));
    }

    private void change(String method) {
        Map<String, ?> fields =
                random.of(
                        Map.of("notes", "Will be late"),
                        Map.of("symptoms", "Gone", "reason_for_visit", "Check-up"),
                        Map.of("doctor_notes", "Allergic to penicillin"),
                        Map.of(
                                "follow_up_required",
                                true,
                                "follow_up_date",
                                clinic.day().plusDays(30).toString()),
                        Map.of("status", "completed"),
                        Map.of("chief_complaint", "x".repeat(random.of(10, 2_001))),
                        Map.of());
        clinic.appointment(ANY)
                .ifPresent(one ->
                        player.playIfMatch(
                                Call.of(
                                        both(one),
                                        method,
                                        "/appointments/" + Clinic.id(one) + "/",
                                        fields)));
    }

    /** Not those of today, which are past after a quarter of an hour. */
    private void delete() {
        boolean cancelled = random.chance(80);
        clinic.any(
                        Kinds.APPOINTMENT,
                        one ->
                                !Clinic.isOfToday(one)
                                        && one.path("status").asString("").equals("cancelled")
                                                == cancelled)
                .ifPresent(one ->
                        player.playIfMatch(
                                Call.delete("admin", "/appointments/" + Clinic.id(one) + "/")));
    }

    /** Some at a time: those are done side by side, so no two of a slot or at the same time. */
    private void bulk() {
        String action =
                random.of("confirm", "confirm", "cancel", "complete", "no_show", "nonsense");
        List<ObjectNode> all = world.of(Kinds.APPOINTMENT, one -> !isInAStory(one));
        Set<String> starts = new HashSet<>();
        List<Long> ids = new ArrayList<>();
        for (int n = 0; n < 6 && !all.isEmpty(); n++) {
            ObjectNode one = random.of(all);
            if (starts.add(one.path("starts_at").asString())) {
                ids.add(Clinic.id(one));
            }
        }
        ids.add(999_999L);
        var form = new HashMap<String, Object>(Map.of("action", action, "ids", ids));
        if (random.chance(80)) {
            form.put("cancellation_reason", "The doctor is ill");
        }
        player.play(
                Call.post(
                        random.of("admin", "doctor" + random.between(1, 6)),
                        "/appointments/bulk/",
                        form));
    }

    /** On a day for which others may wait. */
    private boolean isInAStory(ObjectNode one) {
        String after = clinic.day().plusDays(Clinic.BOOKED_DAYS).toString();
        return one.path("doctor").asInt() <= Clinic.BUSY_DOCTORS
                && one.path("appointment_date").asString("").compareTo(after) >= 0;
    }

    private void any(Function<ObjectNode, Call> call) {
        clinic.appointment(ANY).ifPresent(one -> player.play(call.apply(one)));
    }

    private String both(ObjectNode one) {
        return random.chance(50) ? Clinic.patientOf(one) : clinic.staffOf(one);
    }

    private static String path(ObjectNode one, String action) {
        return "/appointments/" + Clinic.id(one) + "/" + action + "/";
    }
}
