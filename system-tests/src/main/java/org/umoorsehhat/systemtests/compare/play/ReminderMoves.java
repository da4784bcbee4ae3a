package org.umoorsehhat.systemtests.compare.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Kinds;
import org.umoorsehhat.systemtests.compare.api.Reply;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reminders by hand, and how patients want to be told. */
final class ReminderMoves {

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;
    private final World world;

    ReminderMoves(Player player, Clinic clinic, SeededRandom random, World world) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
        this.world = world;
    }

    void addTo(Moves moves) {
        moves.add(6, this::create);
        moves.add(5, this::list);
        moves.add(4, this::ofAnAppointment);
        moves.add(3, () -> one(one -> player.play(Call.get(anybody(), path(one)))));
        moves.add(5, () -> one(this::change));
        moves.add(2, () -> one(one -> player.playIfMatch(Call.delete("admin", path(one)))));
        moves.add(4, () -> one(one -> player.play(Call.post("admin", path(one) + "send/"))));
        moves.add(2, this::bulk);
        moves.add(1, () -> player.play(Call.post("admin", "/reminders/process/")));
        moves.add(3, this::readPreferences);
        moves.add(3, this::changePreferences);
    }

    private String anybody() {
        return random.of(
                "admin", "admin", "doctor" + random.between(1, 6), "patient" + clinic.patient());
    }

    private void create() {
        clinic.appointment(
                        random.chance(85)
                                ? new String[] {"pending", "confirmed", "scheduled"}
                                : new String[] {"cancelled", "completed"})
                .ifPresent(one ->
                        player.play(
                                Call.post(
                                        clinic.staffOf(one),
                                        "/reminders/",
                                        Map.of(
                                                "appointment", Clinic.id(one),
                                                "reminder_type",
                                                        random.of(
                                                                "email", "sms", "whatsapp", "push"),
                                                "scheduled_for", moment()))));
    }

    /** Days before any visit, or after all. */
    private String moment() {
        int days = random.chance(85) ? -random.between(3, 20) : 300;
        return clinic.day().plusDays(days) + random.of("T08:00:00Z", "T11:30:00+03:00");
    }

    private void list() {
        player.play(
                Call.get(
                        anybody(),
                        "/reminders/"
                                + random.of(
                                        "?page_size=5",
                                        "?status=pending&page_size=6",
                                        "?status=sent",
                                        "?status=nonsense",
                                        "?reminder_type=sms&page_size=4",
                                        "?date_from="
                                                + clinic.day()
                                                + "&date_to="
                                                + clinic.day().plusDays(1),
                                        "?cursor=&page_size=5",
                                        "?appointment=x")));
    }

    /** Shows those that the platform made by itself, too. */
    private void ofAnAppointment() {
        clinic.appointment("pending", "confirmed", "scheduled", "cancelled")
                .ifPresent(one -> {
                    String caller = random.chance(50) ? Clinic.patientOf(one) : clinic.staffOf(one);
                    Reply reply =
                            player.play(
                                    Call.get(
                                            caller,
                                            "/appointments/" + Clinic.id(one) + "/reminders/"));
                    JsonNode first = reply.json().at("/results/0/id");
                    if (first.isIntegralNumber() && random.chance(50)) {
                        player.play(Call.get("admin", "/reminders/" + first.asLong() + "/"));
                    }
                });
    }

    private void change(ObjectNode one) {
        player.playIfMatch(
                Call.of(
                        "admin",
                        "PATCH",
                        path(one),
                        random.of(
                                Map.of("reminder_type", random.of("sms", "email", "pigeon")),
                                Map.of("scheduled_for", moment()),
                                Map.of())));
    }

    /** Different appointments: those of one could be sent in either order. */
    private void bulk() {
        List<ObjectNode> all = world.of(Kinds.REMINDER, one -> true);
        List<Long> ids = new ArrayList<>(List.of(999_999L));
        if (!all.isEmpty()) {
            ids.add(Clinic.id(random.of(all)));
        }
        player.play(
                Call.post(
                        random.of("admin", "doctor" + random.between(1, 6)),
                        "/reminders/bulk/",
                        Map.of("action", "send", "ids", ids)));
    }

    private void readPreferences() {
        int patient = clinic.patient();
        player.play(
                Call.get(random.of("admin", "patient" + patient), "/preferences/" + patient + "/"));
    }

    /** Quiet hours are far from the noon at which this runs. */
    private void changePreferences() {
        int patient = clinic.patient();
        Map<String, ?> wish =
                random.of(
                        Map.of("channels", List.of("email")),
                        Map.of("channels", List.of("whatsapp", "sms", "email")),
                        Map.of("channels", List.of("sms", "sms")),
                        Map.of(
                                "quiet_hours", Map.of("from", "23:00", "until", "05:00"),
                                "opt_outs", List.of("reminders")),
                        Map.of("opt_outs", List.of("offers", "updates")),
                        Map.of("opt_outs", List.of()),
                        Map.of(
                                "push_tokens",
                                List.of("token-" + patient),
                                "channels",
                                List.of("push", "email")));
        player.playIfMatch(
                Call.of(
                        random.of("admin", "patient" + patient),
                        "PUT",
                        "/preferences/" + patient + "/",
                        wish));
    }

    private void one(Consumer<ObjectNode> move) {
        boolean waits = random.chance(80);
        clinic.any(
                        Kinds.REMINDER,
                        one -> one.path("status").asString("").equals("pending") == waits)
                .ifPresent(move);
    }

    private static String path(ObjectNode reminder) {
        return "/reminders/" + Clinic.id(reminder) + "/";
    }
}
