package org.umoorsehhat.notification.staff.persistence;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.database.AfterCommit;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.preference.rules.QuietHours;
import org.umoorsehhat.notification.staff.LetterSignal;
import org.umoorsehhat.notification.staff.StaffPreferences;
import org.umoorsehhat.notification.staff.StoredStaffPreferences;
import reactor.core.publisher.Mono;

/** Where doctors' preferences are kept. Only doctors who are known have any. */
@Repository
public class PostgresStaffPreferences {

    private static final String FIND =
            "SELECT coalesce(p.version, 0) AS version, %s FROM doctor d LEFT JOIN staff_preference p ON p.doctor_id = d.id WHERE d.id = $1"
                    .formatted(StaffPreferenceRow.COLUMNS);

    /**
     * What waits is looked at again; what is being sent keeps its lease. A number opts in again as
     * it was known before.
     */
    private static final String REPLACE =
            """
            WITH u AS (
                INSERT INTO staff_preference AS p (doctor_id, email, phone, channels, topics, locale, digest_at, quiet_from, quiet_until,
                                                   updated_at, due_at)
                SELECT d.id, $3, $4, CASE WHEN $5 THEN NULL ELSE $6 END, $7, $8, $9, $10, $11, $12, $12 FROM doctor d WHERE d.id = $1
                ON CONFLICT (doctor_id) DO UPDATE SET email = excluded.email, phone = excluded.phone, channels = excluded.channels,
                    topics = excluded.topics, locale = excluded.locale, digest_at = excluded.digest_at,
                    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, version = p.version + 1,
                    updated_at = excluded.updated_at,
                    due_at = CASE WHEN p.lease IS NULL AND p.attempts = 0 THEN excluded.due_at ELSE p.due_at END
                WHERE p.version = $2
                RETURNING p.doctor_id
            ), opted_in AS (
                DELETE FROM stopped_number s USING u, staff_preference b
                WHERE b.doctor_id = u.doctor_id AND s.number = sha256(convert_to(b.phone, 'UTF8')) AND s.channel = ANY ($13)
            )
            SELECT count(*) FROM u
            """;

    private static final String FORGET =
            """
            UPDATE staff_preference SET email = NULL, phone = NULL, version = version + 1, updated_at = $2
            WHERE doctor_id = ANY ($1) AND (email IS NOT NULL OR phone IS NOT NULL)
            """;

    private final DatabaseClient database;
    private final LetterSignal signal;
    private final Clock clock;

    PostgresStaffPreferences(DatabaseClient database, LetterSignal signal, Clock clock) {
        this.database = database;
        this.signal = signal;
        this.clock = clock;
    }

    /** Empty for a doctor who is not known here. */
    public Mono<StoredStaffPreferences> find(long doctorId) {
        return database.sql(FIND)
                .bind(0, doctorId)
                .map(row ->
                        new StoredStaffPreferences(
                                doctorId,
                                StaffPreferenceRow.read(row),
                                Objects.requireNonNull(row.get("version", Long.class))))
                .one();
    }

    /**
     * Replaces them, at that version; false: they have changed meanwhile.
     *
     * @param optsIn channels that the doctor wants again though their number was stopped
     */
    public Mono<Boolean> replace(
            long doctorId, long version, StaffPreferences preferences, Set<Channel> optsIn) {
        List<Channel> channels = preferences.channels();
        QuietHours quiet = preferences.quietHours();
        return database.sql(REPLACE)
                .bind(0, doctorId)
                .bind(1, version)
                .bind(2, text(preferences.email()))
                .bind(3, text(preferences.phone()))
                .bind(4, channels == null)
                .bind(5, channels == null ? new String[0] : codes(channels))
                .bind(
                        6,
                        preferences.topics().stream()
                                .map(StaffTopic::code)
                                .sorted()
                                .toArray(String[]::new))
                .bind(7, preferences.locale().toLanguageTag())
                .bind(8, time(preferences.digestAt()))
                .bind(9, time(quiet == null ? null : quiet.from()))
                .bind(10, time(quiet == null ? null : quiet.until()))
                .bind(11, clock.instant())
                .bind(12, codes(optsIn))
                .mapValue(Long.class)
                .one()
                .map(changed -> changed == 1)
                .delayUntil(changed -> AfterCommit.run(signal::wake));
    }

    /** Forgets where these doctors are reached, in the running transaction. */
    public Mono<Void> forget(List<Long> doctors) {
        return doctors.isEmpty()
                ? Mono.empty()
                : database.sql(FORGET)
                        .bind(0, doctors.toArray(Long[]::new))
                        .bind(1, clock.instant())
                        .then();
    }

    private static String[] codes(Collection<Channel> channels) {
        return channels.stream().map(Channel::code).toArray(String[]::new);
    }

    private static Object text(@Nullable String text) {
        return text == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(text);
    }

    private static Object time(@Nullable LocalTime time) {
        return time == null ? Parameters.in(R2dbcType.TIME) : Parameters.in(time);
    }
}
