package org.umoorsehhat.systemtests.abuse;

import static org.umoorsehhat.systemtests.abuse.Victim.together;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.umoorsehhat.systemtests.wire.Wire;
import org.umoorsehhat.systemtests.wire.WireAnswer;
import org.umoorsehhat.systemtests.wire.WireRequest;

/** What one may do once, again and again. */
final class Many {

    private static final int AT_A_TIME = 8;

    /** Whom no test needs: whose secret was guessed at may have to wait. */
    private static final String NAME = "patient9007";

    private Many() {}

    /** Tokens that are none, from one address: sooner or later it is told to wait. */
    static void badTokens(Victim victim, Tally tally) throws Exception {
        together(
                AT_A_TIME,
                n ->
                        () -> {
                            for (int i = 0; i < 2 * victim.scale().requests() / AT_A_TIME; i++) {
                                WireRequest request =
                                        victim.get("", "doctors")
                                                .with(
                                                        "Authorization: Bearer x"
                                                                + n
                                                                + "."
                                                                + i
                                                                + ".y");
                                tally.expect(
                                        "a bad token", victim.ask("127.0.5.1", request), 401, 429);
                            }
                        });
        if (tally.count(429) == 0) {
            tally.wrong("bad tokens are not counted: " + tally);
        }
    }

    /** A wrong secret for one name, from one address. */
    static void wrongSecrets(Victim victim, Tally tally) throws Exception {
        together(
                AT_A_TIME,
                n ->
                        () -> {
                            for (int i = 0; i < 10; i++) {
                                WireAnswer answer =
                                        victim.ask(
                                                victim.endpoints().identity(),
                                                "127.0.5.2",
                                                secret(NAME, "wrong" + n + i));
                                tally.expect("a wrong secret", answer, 400, 401, 429);
                            }
                        });
        if (tally.count(429) == 0) {
            tally.wrong("wrong secrets are not counted: " + tally);
        }
        tally.expect(
                "somebody else, from elsewhere, is let in",
                victim.ask(
                        victim.endpoints().identity(), "127.0.5.3", secret("patient9008", "demo")),
                200);
    }

    private static WireRequest secret(String name, String secret) {
        String credentials =
                Base64.getEncoder()
                        .encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new WireRequest(
                "POST",
                "/oauth2/token",
                List.of(
                        "Authorization: Basic " + credentials,
                        "Content-Type: application/x-www-form-urlencoded"),
                "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
    }

    /** Logins with the form: each on a session of its own, as a program would. */
    static void wrongLogins(Victim victim, Tally tally) throws Exception {
        together(
                AT_A_TIME,
                n ->
                        () -> {
                            for (int i = 0; i < 8; i++) {
                                LoginForm.submit(victim, "127.0.5.4", NAME, "wrong" + i, tally);
                            }
                        });
        if (tally.count(429) == 0) {
            tally.wrong("wrong logins are not counted: " + tally);
        }
    }

    /** Connections that are only opened. */
    static void connections(Victim victim, Tally tally) throws Exception {
        together(
                victim.scale().connections(),
                n ->
                        () -> {
                            try (Wire wire = Wire.open(victim.gateway(), "127.0.5.5")) {
                                tally.saw(wire.hasEnded(victim.scale().hold()) ? "closed" : "open");
                            } catch (IOException e) {
                                tally.saw("refused");
                            }
                        });
    }

    /** Live streams of one patient: a few are theirs, and others have room. */
    static void streams(Victim victim, Tally tally) throws Exception {
        Duration patience = Duration.ofSeconds(20);
        together(
                60,
                n ->
                        () -> {
                            try (Wire wire = Wire.open(victim.gateway(), "127.0.5.6")) {
                                wire.send(victim.get("patient6", "appointments/stream").bytes());
                                tally.expect("a stream", wire.head(patience), 200, 429);
                                LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
                            } catch (IOException e) {
                                tally.saw("closed");
                            }
                        });
        if (tally.count(200) > 5 || tally.count(429) == 0) {
            tally.wrong("one caller has more streams than 5: " + tally);
        }
        try (Wire wire = Wire.open(victim.gateway(), "127.0.5.7")) {
            wire.send(victim.get("patient9", "appointments/stream").bytes());
            tally.expect("somebody else's stream", wire.head(patience), 200);
        }
    }

    /** A new idempotency key each time, for what is refused: none of it may be kept for long. */
    static void keys(Victim victim, Tally tally) throws Exception {
        together(
                AT_A_TIME,
                n ->
                        () -> {
                            for (int i = 0; i < victim.scale().requests() / AT_A_TIME; i++) {
                                WireRequest request =
                                        victim.request(
                                                        "patient6",
                                                        "POST",
                                                        "appointments",
                                                        "{\"doctor\": 999999, \"patient\": 6}")
                                                .with("Idempotency-Key: " + UUID.randomUUID());
                                tally.expect(
                                        "a key", victim.ask("127.0.5.8", request), 400, 409, 429);
                            }
                        });
    }
}
