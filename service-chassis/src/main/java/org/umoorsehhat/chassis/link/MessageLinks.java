package org.umoorsehhat.chassis.link;

import io.r2dbc.postgresql.codec.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The links that are good for something at this service. Only hashes of their tokens are kept, and
 * they are found by their hash alone: how long that takes says nothing of any token.
 */
public final class MessageLinks {

    /** Who has used one may ask again what became of it. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** What is sent today is not about anything later. */
    private static final Duration LONGEST = Duration.ofDays(800);

    private static final String FIND =
            """
            SELECT purpose, patient_id, subject FROM message_link
            WHERE hash = $1 AND (used_at IS NULL AND expires_at > $2 OR used_with = $3)
            """;

    private static final String KEEP =
            """
            INSERT INTO message_link (hash, purpose, patient_id, subject, expires_at)
            SELECT decode(x.hash, 'hex'), x.purpose, x.patient, x.subject, least(x.until, $2)
            FROM jsonb_to_recordset($1) AS x (hash text, purpose text, patient bigint, subject text, until timestamptz)
            WHERE x.until > $3
            ORDER BY 1 ON CONFLICT DO NOTHING
            """;

    private static final String USE =
            "UPDATE message_link SET used_at = $2, used_with = $3 WHERE hash = $1 AND used_at IS NULL";

    private static final String FORGET =
            """
            DELETE FROM message_link WHERE hash IN (
                SELECT hash FROM message_link WHERE expires_at < $1 ORDER BY expires_at LIMIT 10000)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    MessageLinks(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A link that was sent.
     *
     * @param hash SHA-256 of the token, in hexadecimal digits
     * @param until when what it is about is over
     */
    public record Sent(String hash, String purpose, long patient, String subject, Instant until) {}

    /**
     * What a token is good for; empty for one that is unknown, used or over. One that was used is
     * still good for whoever repeats the request, to learn its answer.
     *
     * @param repeated the request's {@code Idempotency-Key}
     */
    Mono<MessageLink> find(String token, @Nullable String repeated) {
        byte[] hash = hash(token);
        var statement = database.sql(FIND).bind(0, hash).bind(1, clock.instant());
        statement =
                repeated == null
                        ? statement.bindNull(2, String.class)
                        : statement.bind(2, repeated);
        return statement
                .map(row ->
                        new MessageLink(
                                hash,
                                text(row.get("purpose", String.class)),
                                number(row.get("patient_id", Long.class)),
                                text(row.get("subject", String.class))))
                .one();
    }

    /** Takes them in; within the transaction of their event. */
    public Mono<Void> keep(Collection<Sent> sent) {
        Instant now = clock.instant();
        return sent.isEmpty()
                ? Mono.empty()
                : database.sql(KEEP)
                        .bind(0, Json.of(json.writeValueAsBytes(sent)))
                        .bind(1, now.plus(LONGEST))
                        .bind(2, now)
                        .then();
    }

    /** It has done what it is for. */
    public Mono<Void> used(MessageLink link, IdempotencyKey key) {
        var statement = database.sql(USE).bind(0, link.hash()).bind(1, clock.instant());
        String with = key.key();
        return (with == null ? statement.bindNull(2, String.class) : statement.bind(2, with))
                .then();
    }

    /** Ends all links of a patient. */
    public Mono<Void> forget(long patient) {
        return database.sql("DELETE FROM message_link WHERE patient_id = $1")
                .bind(0, patient)
                .then();
    }

    /** Forgets those that are over. */
    Mono<Long> forgetOld() {
        return database.sql(FORGET).bind(0, clock.instant().minus(KEPT)).fetch().rowsUpdated();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
