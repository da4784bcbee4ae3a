package org.umoorsehhat.notification.staff.persistence;

import io.r2dbc.spi.Readable;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.preference.rules.QuietHours;
import org.umoorsehhat.notification.staff.StaffPreferences;

/** Reads a doctor's preferences from a row, or from the outer join of one. */
final class StaffPreferenceRow {

    /** What {@link #read} needs, of a preference {@code p}. */
    static final String COLUMNS =
            """
            p.email, p.phone, p.channels, p.topics, p.locale, p.digest_at, p.quiet_from, p.quiet_until,
            ARRAY(SELECT s.channel FROM stopped_number s WHERE s.number = sha256(convert_to(p.phone, 'UTF8'))) AS stopped
            """;

    private StaffPreferenceRow() {}

    /**
     * The preferences in {@code row}; {@link StaffPreferences#UNSAID} where the join found none.
     */
    static StaffPreferences read(Readable row) {
        String[] topics = row.get("topics", String[].class);
        if (topics == null) {
            return StaffPreferences.UNSAID;
        }
        String[] channels = row.get("channels", String[].class);
        LocalTime from = row.get("quiet_from", LocalTime.class);
        LocalTime until = row.get("quiet_until", LocalTime.class);
        return new StaffPreferences(
                row.get("email", String.class),
                row.get("phone", String.class),
                channels == null ? null : Arrays.stream(channels).map(Channel::stored).toList(),
                Arrays.stream(topics)
                        .map(StaffTopic::stored)
                        .collect(Collectors.toUnmodifiableSet()),
                Locale.forLanguageTag(
                        Objects.requireNonNull(row.get("locale", String.class), "locale")),
                row.get("digest_at", LocalTime.class),
                from == null || until == null ? null : new QuietHours(from, until),
                Arrays.stream(Objects.requireNonNull(row.get("stopped", String[].class)))
                        .map(Channel::stored)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
