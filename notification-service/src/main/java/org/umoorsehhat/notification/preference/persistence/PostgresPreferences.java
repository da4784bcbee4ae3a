package org.umoorsehhat.notification.preference.persistence;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
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

    private static final String REPLACE =
            """
            UPDATE preference SET channels = CASE WHEN $3 THEN NULL ELSE $4 END, quiet_from = $5, quiet_until = $6, opt_outs = $7,
                   push_tokens = $8, version = version + 1, updated_at = now()
            WHERE patient_id = $1 AND version = $2
            """;

    private static final String OPT_OUT =
            """
            UPDATE preference SET opt_outs = CASE WHEN $2 = ANY (opt_outs) THEN opt_outs ELSE opt_outs || $2 END,
                   version = version + 1, updated_at = now()
            WHERE unsubscribe_token = $1
            """;

    private static final String FORGET =
            """
            UPDATE preference SET push_tokens = ARRAY(SELECT t FROM unnest(push_tokens) t WHERE t <> ALL ($2))
            WHERE patient_id = $1
            """;

    private final DatabaseClient database;

    PostgresPreferences(DatabaseClient database) {
        this.database = database;
    }

    /** Empty for a patient who is not known here. */
    public Mono<StoredPreferences> find(long patientId) {
        return database.sql("SELECT * FROM preference WHERE patient_id = $1")
                .bind(0, patientId)
                .map(row ->
                        new StoredPreferences(
                                patientId,
                                PreferenceRow.read(row),
                                Objects.requireNonNull(row.get("version", Long.class))))
                .one();
    }

    /** Replaces them, at that version; false: they have changed meanwhile. */
    public Mono<Boolean> replace(long patientId, long version, Preferences preferences) {
        List<Channel> channels = preferences.channels();
        QuietHours quiet = preferences.quietHours();
        return database.sql(REPLACE)
                .bind(0, patientId)
                .bind(1, version)
                .bind(2, channels == null)
                .bind(
                        3,
                        channels == null
                                ? new String[0]
                                : channels.stream().map(Channel::code).toArray(String[]::new))
                .bind(4, time(quiet == null ? null : quiet.from()))
                .bind(5, time(quiet == null ? null : quiet.until()))
                .bind(
                        6,
                        preferences.optOuts().stream()
                                .map(OptOutTopic::code)
                                .sorted()
                                .toArray(String[]::new))
                .bind(7, preferences.pushTokens().toArray(String[]::new))
                .fetch()
                .rowsUpdated()
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

    private static Object time(@Nullable LocalTime time) {
        return time == null ? Parameters.in(R2dbcType.TIME) : Parameters.in(time);
    }
}
