package org.umoorsehhat.systemtests.compare.play;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.api.Reply;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;

/** Lists of visits with all their filters, and statistics. */
final class ListMoves {

    private final Player player;
    private final Clinic clinic;
    private final SeededRandom random;

    ListMoves(Player player, Clinic clinic, SeededRandom random) {
        this.player = player;
        this.clinic = clinic;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(18, () -> player.play(Call.get(anybody(), "/appointments/" + filters())));
        moves.add(3, this::readOn);
        moves.add(2, () -> player.play(Call.get(anybody(), "/appointments/today/")));
        moves.add(
                3,
                () ->
                        player.play(
                                Call.get(
                                        anybody(),
                                        "/appointments/upcoming/"
                                                + random.of(
                                                        "",
                                                        "?page_size=5",
                                                        "?page=2&page_size=5"))));
        moves.add(
                5, () -> player.play(Call.get(anybody(), "/appointments/statistics/" + period())));
        moves.add(1, () -> player.play(Call.get(anybody(), "/appointments/stream/")));
    }

    private String anybody() {
        return random.of(
                "admin",
                "admin",
                "doctor" + random.between(1, Clinic.DOCTORS),
                "patient" + clinic.patient());
    }

    /** One to three at a time. */
    private String filters() {
        var query = new StringBuilder("?page_size=" + random.of(3, 5, 10, 20));
        for (int n = random.between(1, 3); n > 0; n--) {
            query.append('&').append(filter());
        }
        return query.toString();
    }

    private String filter() {
        return switch (random.below(13)) {
            case 0 ->
                    "status="
                            + random.of(
                                    "pending",
                                    "confirmed",
                                    "scheduled",
                                    "completed",
                                    "cancelled",
                                    "rescheduled",
                                    "nonsense");
            case 1 -> "date_from=" + clinic.day().plusDays(random.below(5));
            case 2 -> "date_to=" + clinic.day().plusDays(random.below(5));
            case 3 -> "doctor=" + random.between(1, Clinic.DOCTORS);
            case 4 -> "patient=" + clinic.patient();
            case 5 -> "service=" + random.between(1, 2 * Clinic.BUSY_DOCTORS);
            case 6 -> "appointment_type=" + random.of("consultation", "follow_up", "picnic");
            case 7 -> "booking_method=" + random.of("online", "phone", "walk_in", "pigeon");
            case 8 -> "payment_method=" + random.of("cash", "card", "shells");
            case 9 -> "is_paid=" + random.of("true", "false", "perhaps");
            case 10 -> "page=" + random.of("1", "2", "99", "0", "x");
            case 11 -> "cursor=";
            default ->
                    "search="
                            + URLEncoder.encode(
                                    random.of(
                                            "Example 3",
                                            "cough",
                                            "check",
                                            "dr. ex",
                                            "ex",
                                            "%",
                                            "zzz"),
                                    StandardCharsets.UTF_8);
        };
    }

    /** From page to page, as the answers say. */
    private void readOn() {
        String caller = anybody();
        String start =
                random.of(
                        "/appointments/",
                        "/time-slots/",
                        "/reminders/",
                        "/waiting-list/",
                        "/doctors/");
        Reply reply =
                player.play(
                        Call.get(
                                caller, start + random.of("?page_size=2", "?cursor=&page_size=3")));
        for (int n = 0; n < 2; n++) {
            String next = reply.json().path("next").asString("");
            if (next.isEmpty()) {
                return;
            }
            reply =
                    player.send(
                            Call.get(
                                    caller,
                                    next.replaceFirst("^(https?://[^/]+)?/api/appointments", "")));
        }
    }

    /** Bounded by days in any case: without them it would be the year before today. */
    private String period() {
        return "?date_from=%s&date_to=%s%s"
                .formatted(
                        clinic.day().minusDays(random.below(3)),
                        clinic.day().plusDays(random.between(0, 40)),
                        random.of("", "", "", "&doctor=" + random.between(1, 6), "&doctor=x"));
    }
}
