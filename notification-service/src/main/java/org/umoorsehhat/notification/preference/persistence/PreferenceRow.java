package org.umoorsehhat.notification.preference.persistence;

import io.r2dbc.spi.Readable;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;
import org.umoorsehhat.notification.preference.rules.Preferences;
import org.umoorsehhat.notification.preference.rules.QuietHours;

/** Reads preferences from a row, or from the outer join of one. */
public final class PreferenceRow {

    /** What {@link #read} needs, of a preference {@code f} and its patient {@code p}. */
    public static final String COLUMNS =
            """
            f.channels, f.quiet_from, f.quiet_until, f.opt_outs, f.unsubscribe_token,
            ARRAY(SELECT t.token FROM push_token t WHERE t.patient_id = f.patient_id ORDER BY t.position) AS push_tokens,
            ARRAY(SELECT s.channel FROM stopped_number s WHERE s.number = sha256(convert_to(p.phone, 'UTF8'))) AS stopped
            """;

    private PreferenceRow() {}

    /** The preferences in {@code row}; {@link Preferences#UNSAID} where the join found none. */
    public static Preferences read(Readable row) {
        UUID token = row.get("unsubscribe_token", UUID.class);
        if (token == null) {
            return Preferences.UNSAID;
        }
        String[] channels = row.get("channels", String[].class);
        LocalTime from = row.get("quiet_from", LocalTime.class);
        LocalTime until = row.get("quiet_until", LocalTime.class);
        return new Preferences(
                channels == null ? null : Arrays.stream(channels).map(Channel::stored).toList(),
                from == null || until == null ? null : new QuietHours(from, until),
                Arrays.stream(texts(row, "opt_outs"))
                        .map(OptOutTopic::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                List.of(texts(row, "push_tokens")),
                Arrays.stream(texts(row, "stopped"))
                        .map(Channel::stored)
                        .collect(Collectors.toUnmodifiableSet()),
                token);
    }

    private static String[] texts(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String[].class), column);
    }
}
