package org.umoorsehhat.notification.staff;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.preference.rules.QuietHours;

/**
 * What a doctor wants to be told, where and when. Never log one.
 *
 * @param email where e-mail goes; without it and a telephone number nothing is told
 * @param phone E.164
 * @param channels in order of liking; absent: as the installation is configured
 * @param digestAt once a day at that time on the doctor's clock; absent: at once
 * @param quietHours kept by what is told at once
 * @param stopped channels whose provider says that the person at the number wants no messages
 */
public record StaffPreferences(
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<Channel> channels,
        Set<StaffTopic> topics,
        Locale locale,
        @Nullable LocalTime digestAt,
        @Nullable QuietHours quietHours,
        Set<Channel> stopped) {

    /** Of a doctor who has said nothing, and is told nothing. */
    public static final StaffPreferences UNSAID =
            new StaffPreferences(
                    null,
                    null,
                    null,
                    Set.of(StaffTopic.values()),
                    Locale.ENGLISH,
                    null,
                    null,
                    Set.of());

    /** Without anything that could be logged by accident. */
    @Override
    public String toString() {
        return "StaffPreferences[" + topics + "]";
    }
}
