package org.umoorsehhat.systemtests.abuse;

import static org.umoorsehhat.systemtests.abuse.Victim.together;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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

    /** 40 MB a second of them. */
    private static final Duration APART = Duration.ofMillis(3);

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
                                        "GET /api/appointments/doctors HTTP/1.1\r\nHost: localhost\r\nX: "
                                                .getBytes(StandardCharsets.ISO_8859_1),
                                        HEADERS));
    }

    /**
     * Without a token, half of a body at once, and then a byte a second. One begins after the
     * other: two thousand halves in the same moment are a flood of 240 MB, and nothing slow.
     */
    static void bodies(Victim victim, Tally tally) throws Exception {
        // Made once: who attacks has other processors than those that are attacked.
        List<byte[]> starts =
                Stream.of("/unsubscribe/nobody", "/api/appointments/appointments")
                        .map(Slow::halfOfABody)
                        .toList();
        together(
                victim.scale().connections(),
                n ->
                        () -> {
                            LockSupport.parkNanos(n * APART.toNanos());
                            trickle(
                                    victim,
                                    tally,
                                    "127.0.1." + (1 + n % 200),
                                    starts.get(n % 2),
                                    BODIES);
                        });
    }

    private static byte[] halfOfABody(String path) {
        return """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/x-www-form-urlencoded\r
        Content-Length: %d\r
        \r
        %s\
        """
                .formatted(path, BODY, "x".repeat(BODY / 2))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Ends when the platform answers or hangs up, which it must within {@code limit}. */
    private static void trickle(
            Victim victim, Tally tally, String from, byte[] start, Duration limit)
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
            victim.api().get("patient1", "time-slots/?page_size=25&available_only=false");
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
                        StandardCharsets.ISO_8859_1);
        together(
                victim.scale().connections() / 10,
                n ->
                        () -> {
                            try (Wire wire =
                                    Wire.open(victim.gateway(), "127.0.1." + (1 + n % 200))) {
                                long end = System.nanoTime() + victim.scale().reading().toNanos();
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
