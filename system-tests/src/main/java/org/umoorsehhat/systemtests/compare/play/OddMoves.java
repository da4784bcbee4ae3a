package org.umoorsehhat.systemtests.compare.play;

import java.util.List;
import java.util.Map;
import org.umoorsehhat.systemtests.compare.api.Call;
import org.umoorsehhat.systemtests.compare.play.chance.SeededRandom;
import tools.jackson.databind.node.StringNode;

/** What no client means to send. */
final class OddMoves {

    private static final List<Call> CALLS =
            List.of(
                    Call.get("admin", "/nowhere/"),
                    Call.get("admin", "/appointments/1/nowhere/"),
                    Call.delete("admin", "/appointments/"),
                    Call.of("admin", "PUT", "/doctors/", Map.of("name", "x")),
                    Call.of("admin", "PATCH", "/time-off/1/", Map.of()),
                    Call.post("admin", "/doctors/7/"),
                    Call.get("admin", "/doctors/0/"),
                    Call.get("admin", "/doctors/-1/"),
                    Call.get("admin", "/doctors/99999999999999999999/"),
                    Call.get("admin", "/time-slots/?doctor=1&page=-1"),
                    Call.get("patient1", "/waiting-list/abc/"),
                    Call.get("admin", "/reminders/?page_size=0"),
                    Call.post("admin", "/patients/"),
                    Call.post("admin", "/appointments/", Map.of()),
                    Call.post("admin", "/patients/", Map.of("name", "x"))
                            .with("Content-Type", "text/plain"),
                    Call.post("admin", "/patients/").withBody(StringNode.valueOf("<xml/>")),
                    Call.post("admin", "/patients/", Map.of("name", "Key Example"))
                            .with("Idempotency-Key", "x".repeat(300)),
                    Call.get(Call.NOBODY, "/appointments/"),
                    Call.get(Call.STRANGER, "/appointments/"),
                    Call.get("admin", "/doctors/").with("Accept", "text/html"),
                    Call.get("doctor99", "/appointments/"),
                    Call.get("patient99", "/appointments/upcoming/"));

    private final Player player;
    private final SeededRandom random;

    OddMoves(Player player, SeededRandom random) {
        this.player = player;
        this.random = random;
    }

    void addTo(Moves moves) {
        moves.add(6, () -> player.send(random.of(CALLS)));
    }
}
