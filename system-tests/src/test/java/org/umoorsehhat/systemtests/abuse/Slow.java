package org.umoorsehhat.systemtests.abuse;

import static org.umoorsehhat.systemtests.abuse.Victim.together;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.umoorsehhat.systemtests.wire.Wire;
import org.umoorsehhat.systemtests.wire.WireAnswer;

/** Requests that never become whole, and answers that are never read. */
final class Slow {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration PAGE_EVERY = Duration.ofSeconds(5);
    private static final int WARM = 200;

    /** After which headers must have come (10 s), with room for a machine that is busy. */
    private static final Duration HEADERS = Duration.ofSeconds(12);

    /** Likewise for bodies (30 s). */
    private static final Duration BODIES = Duration.ofSeconds(34);

    private static final int BODY = 240_000;

    private Slow() {}

    /** A header that goes on, a byte a second. */
    static void headers(Victim victim, Tally tally) throws Exception {
        together(
                victim.scale().connections(),
                n ->
                        () ->
                                trickle(
                                        victim,
                                        tally,
                                        "127.0.1." + (1 + n % 200),
                                        "GET /api/appointments/doctors HTTP/1.1\r\nHost: localhost\r\nX: ",
                                        HEADERS));
    }

    /** Without a token, most of a body at once, and then a byte a second. */
    static void bodies(Victim victim, Tally tally) throws Exception {
        String start =
                """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                %s\
                """;
        together(
                victim.scale().connections(),
                n ->
                        () ->
                                trickle(
                                        victim,
                                        tally,
                                        "127.0.1." + (1 + n % 200),
                                        start.formatted(
                                                n % 2 == 0
                                                        ? "/unsubscribe/nobody"
                                                        : "/api/appointments/appointments",
                                                BODY,
                                                "x".repeat(BODY / 2)),
                                        BODIES));
    }

    /** Ends when the platform answers or hangs up, which it must within {@code limit}. */
    private static void trickle(
            Victim victim, Tally tally, String from, String start, Duration limit)
            throws IOException {
        long began = System.nanoTime();
        long hold = Math.min(limit.toNanos(), victim.scale().hold().toNanos());
        try (Wire wire = Wire.open(victim.gateway(), from)) {
            wire.send(start);
            while (System.nanoTime() - began < hold) {
                if (wire.hasEnded(BETWEEN)) {
                    WireAnswer answer = wire.head(BETWEEN);
                    tally.expect("slow", answer, 408, 401, 413, 429, 503);
                    return;
                }
                wire.send("x");
            }
            tally.saw("open");
            if (hold == limit.toNanos()) {
                tally.wrong("a request that does not become whole is still waited for");
            }
        } catch (IOException e) {
            // Refused, or hung up on: what it deserves.
            tally.saw("closed");
        }
    }

    /** What is measured is reading slowly, and not a page that was never asked for before. */
    static void warm(Victim victim) {
        for (int n = 0; n < WARM; n++) {
            victim.api().get("patient1", "time-slots/?page_size=200&available_only=false");
        }
    }

    /**
     * Asks for long pages, one every five seconds on each connection, and reads none of it. More of
     * them are work rather than waiting: how many a caller may ask for is a matter of {@link Many}.
     */
    static void readers(Victim victim, Tally tally) throws Exception {
        String page =
                new String(
                        victim.get("patient1", "time-slots?page_size=200&available_only=false")
                                .bytes(),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        together(
                victim.scale().connections() / 10,
                n ->
                        () -> {
                            try (Wire wire =
                                    Wire.open(victim.gateway(), "127.0.1." + (1 + n % 200))) {
                                long end = System.nanoTime() + victim.scale().hold().toNanos();
                                while (System.nanoTime() < end) {
                                    wire.send(page);
                                    LockSupport.parkNanos(PAGE_EVERY.toNanos());
                                }
                                tally.saw("held");
                            } catch (IOException e) {
                                tally.saw("closed");
                            }
                        });
    }
}
