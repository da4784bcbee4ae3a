package org.umoorsehhat.notification.preference.persistence;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.preference.StoredPreferences;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;
import org.umoorsehhat.notification.preference.rules.Preferences;
import org.umoorsehhat.notification.preference.rules.QuietHours;
import reactor.core.publisher.Mono;

/** Where preferences are kept. Only patients who are known have any. */
@Repository
public class PostgresPreferences {

    private static final String FIND =
            "SELECT f.version, %s FROM preference f LEFT JOIN patient p ON p.id = f.patient_id WHERE f.patient_id = $1"
                    .formatted(PreferenceRow.COLUMNS);

    /** A device moves to who registers it last; whose it was has other preferences then. */
    private static final String REPLACE =
            """
            WITH u AS (
                UPDATE preference SET channels = CASE WHEN $3 THEN NULL ELSE $4 END, quiet_from = $5, quiet_until = $6,
                       opt_outs = $7, version = version + 1, updated_at = now()
                WHERE patient_id = $1 AND version = $2 RETURNING patient_id
            ), lost AS (
                UPDATE preference o SET version = o.version + 1, updated_at = now() FROM u
                WHERE o.patient_id <> u.patient_id
                  AND o.patient_id IN (SELECT t.patient_id FROM push_token t WHERE t.token = ANY ($8))
            ), gone AS (
                DELETE FROM push_token t USING u WHERE t.patient_id = u.patient_id AND t.token <> ALL ($8)
            ), registered AS (
                INSERT INTO push_token (token, patient_id, position)
                SELECT w.token, u.patient_id, w.position FROM u, unnest($8) WITH ORDINALITY AS w (token, position) ORDER BY w.token
                ON CONFLICT (token) DO UPDATE SET patient_id = excluded.patient_id, position = excluded.position
            ), opted_in AS (
                DELETE FROM stopped_number s USING u, patient p
                WHERE p.id = u.patient_id AND s.number = sha256(convert_to(p.phone, 'UTF8')) AND s.channel = ANY ($9)
            )
            SELECT count(*) FROM u
            """;

    private static final String OPT_OUT =
            """
            UPDATE preference SET opt_outs = CASE WHEN $2 = ANY (opt_outs) THEN opt_outs ELSE opt_outs || $2 END,
                   version = version + 1, updated_at = now()
            WHERE unsubscribe_token = $1
            """;

    private static final String FORGET =
            "DELETE FROM push_token WHERE patient_id = $1 AND token = ANY ($2)";

    private static final String STOP =
            """
            INSERT INTO stopped_number (number, channel, reason, since)
            SELECT sha256(convert_to($1, 'UTF8')), c, $3, $4 FROM unnest($2) AS c ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient database;

    PostgresPreferences(DatabaseClient database) {
        this.database = database;
    }

    /** Empty for a patient who is not known here. */
    public Mono<StoredPreferences> find(long patientId) {
        return database.sql(FIND)
                .bind(0, patientId)
                .map(row ->
                        new StoredPreferences(
                                patientId,
                                PreferenceRow.read(row),
                                Objects.requireNonNull(row.get("version", Long.class))))
                .one();
    }

    /**
     * Replaces them, at that version; false: they have changed meanwhile.
     *
     * @param optsIn channels that the patient wants again though their number was stopped
     */
    public Mono<Boolean> replace(
            long patientId, long version, Preferences preferences, Set<Channel> optsIn) {
        List<Channel> channels = preferences.channels();
        QuietHours quiet = preferences.quietHours();
        return database.sql(REPLACE)
                .bind(0, patientId)
                .bind(1, version)
                .bind(2, channels == null)
                .bind(3, channels == null ? new String[0] : codes(channels))
                .bind(4, time(quiet == null ? null : quiet.from()))
                .bind(5, time(quiet == null ? null : quiet.until()))
                .bind(
                        6,
                        preferences.optOuts().stream()
                                .map(OptOutTopic::code)
                                .sorted()
                                .toArray(String[]::new))
                .bind(7, preferences.pushTokens().toArray(String[]::new))
                .bind(8, codes(optsIn))
                .mapValue(Long.class)
                .one()
                .map(changed -> changed == 1);
    }

    /**
     * Opts out the patient whose token that is, once more without effect.
     *
     * @return false for a token that nobody has
     */
    public Mono<Boolean> optOut(UUID token, OptOutTopic topic) {
        return database.sql(OPT_OUT)
                .bind(0, token)
                .bind(1, topic.code())
                .fetch()
                .rowsUpdated()
                .map(changed -> changed == 1);
    }

    /** Forgets devices that the provider no longer knows. */
    public Mono<Void> forgetPushTokens(long patientId, List<String> tokens) {
        return tokens.isEmpty()
                ? Mono.empty()
                : database.sql(FORGET)
                        .bind(0, patientId)
                        .bind(1, tokens.toArray(String[]::new))
                        .then();
    }

    /** Sends nothing more to a number over these channels, until it opts in again. */
    public Mono<Void> stop(String number, Set<Channel> channels, String reason, Instant now) {
        return database.sql(STOP)
                .bind(0, number)
                .bind(1, codes(channels))
                .bind(2, reason)
                .bind(3, now)
                .then();
    }

    private static String[] codes(Collection<Channel> channels) {
        return channels.stream().map(Channel::code).toArray(String[]::new);
    }

    private static Object time(@Nullable LocalTime time) {
        return time == null ? Parameters.in(R2dbcType.TIME) : Parameters.in(time);
    }
}
