package org.umoorsehhat.systemtests.abuse;

import static org.umoorsehhat.systemtests.abuse.Victim.together;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.umoorsehhat.systemtests.wire.Wire;
import org.umoorsehhat.systemtests.wire.WireRequest;

/** Input that makes readers recurse, backtrack or compare everything with everything. */
final class Deep {

    private static final int NESTED = 100_000;
    private static final String FROM = "127.0.6.1";
    private static final List<String> LISTS =
            List.of(
                    "appointments",
                    "waiting-list",
                    "time-slots",
                    "doctors",
                    "patients",
                    "reminders");

    private Deep() {}

    /** Arrays in arrays, objects in objects. */
    static void nests(Victim victim, Tally tally) throws Exception {
        for (String path : LISTS) {
            for (String body :
                    List.of(
                            "[".repeat(NESTED),
                            "{\"a\":".repeat(NESTED / 3),
                            "{\"doctor\":" + "[".repeat(NESTED) + "]".repeat(NESTED) + "}")) {
                tally.expect(
                        "nested in " + path,
                        victim.ask(FROM, victim.request("admin", "POST", path, body)),
                        0,
                        400,
                        413);
            }
        }
    }

    /** Parts that are repeated, in bodies and in lists. */
    static void repeats(Victim victim, Tally tally) throws Exception {
        String ids = "1,".repeat(100_000) + "1";
        String fields = "\"name\":\"x\",".repeat(20_000);
        for (String body :
                List.of(
                        "{\"action\":\"confirm\",\"ids\":[" + ids + "]}",
                        "{" + fields + "\"unknown\":1}",
                        "{\"name\":\"" + "a\\u0301".repeat(20_000) + "\"}",
                        "{\"doctor\":" + "9".repeat(200_000) + "}",
                        "{\"doctor\":1e" + "9".repeat(100_000) + "}")) {
            for (String path : List.of("appointments/bulk", "waiting-list/bulk", "patients")) {
                tally.expect(
                        "repeated in " + path,
                        victim.ask(FROM, victim.request("admin", "POST", path, body)),
                        0,
                        400,
                        413);
            }
        }
        for (String parameter :
                List.of(
                        "status=" + "pending,".repeat(1_500),
                        "ordering=" + "-date,".repeat(1_500),
                        "cursor=" + "A".repeat(12_000),
                        "date_from=" + "2026-".repeat(2_000))) {
            for (String path : LISTS) {
                tally.expect(
                        "repeated in " + path,
                        victim.ask(FROM, victim.get("admin", path + "?" + parameter)),
                        200,
                        400,
                        404,
                        414,
                        431);
            }
        }
    }

    /**
     * Headers that a regular expression could choke on, thirty of each; then anybody's stream and
     * page is as good as before, so that no breaker was opened by it.
     */
    static void expressions(Victim victim, Tally tally) throws Exception {
        for (String bomb :
                List.of(
                        "1-".repeat(700) + "1",
                        "1.".repeat(3_000),
                        "0,".repeat(3_500),
                        "1:2-".repeat(1_500) + "x",
                        "9".repeat(7_000),
                        "((".repeat(3_000))) {
            together(30, n -> () -> stream(victim, tally, "Last-Event-ID: " + bomb));
        }
        for (String header :
                List.of(
                        "If-None-Match: " + "\"a\",".repeat(1_500),
                                "Range: " + "0-1,".repeat(1_500),
                        "Accept: " + "a/b;q=0.1,".repeat(700), "If-Match: " + "W/".repeat(3_000))) {
            WireRequest request = victim.get("patient6", "appointments").with(header);
            tally.expect(
                    header.substring(0, 12),
                    victim.ask(FROM, request),
                    200,
                    206,
                    304,
                    400,
                    406,
                    412,
                    431);
        }
        stream(victim, tally, "Last-Event-ID: ");
        tally.expect("a page after", victim.ask(FROM, victim.get("patient9", "appointments")), 200);
    }

    private static void stream(Victim victim, Tally tally, String header) throws IOException {
        try (Wire wire = Wire.open(victim.gateway(), FROM)) {
            wire.send(victim.get("patient6", "appointments/stream").with(header).bytes());
            tally.expect("a stream", wire.head(Duration.ofSeconds(20)), 200, 400, 429, 431);
        }
    }
}
