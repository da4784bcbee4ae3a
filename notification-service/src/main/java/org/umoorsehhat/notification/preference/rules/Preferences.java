package org.umoorsehhat.notification.preference.rules;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;

/**
 * How a patient wants to be told.
 *
 * @param channels in order of liking; absent: as the installation is configured
 * @param pushTokens FCM registration tokens of the patient's devices
 * @param unsubscribeToken what lets a link in a message opt out without a login; absent for a
 *     patient not known yet
 */
public record Preferences(
        @Nullable List<Channel> channels,
        @Nullable QuietHours quietHours,
        Set<OptOutTopic> optOuts,
        List<String> pushTokens,
        @Nullable UUID unsubscribeToken) {

    /** Of a patient who has said nothing. */
    public static final Preferences UNSAID = new Preferences(null, null, Set.of(), List.of(), null);

    public boolean refuses(OptOutTopic topic) {
        return optOuts.contains(OptOutTopic.ALL) || optOuts.contains(topic);
    }
}
