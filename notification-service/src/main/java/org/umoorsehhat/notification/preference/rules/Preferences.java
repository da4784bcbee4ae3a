package org.umoorsehhat.notification.preference.rules;

import java.util.EnumSet;
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
 * @param stopped channels whose provider says that the person at the patient's number wants no
 *     messages
 * @param unsubscribeToken what lets a link in a message opt out without a login; absent for a
 *     patient not known yet
 */
public record Preferences(
        @Nullable List<Channel> channels,
        @Nullable QuietHours quietHours,
        Set<OptOutTopic> optOuts,
        List<String> pushTokens,
        Set<Channel> stopped,
        @Nullable UUID unsubscribeToken) {

    /** Of a patient who has said nothing. */
    public static final Preferences UNSAID =
            new Preferences(null, null, Set.of(), List.of(), Set.of(), null);

    /** The same, with these channels stopped too. */
    public Preferences stopping(Set<Channel> channels) {
        var all = EnumSet.copyOf(channels);
        all.addAll(stopped);
        return new Preferences(
                this.channels, quietHours, optOuts, pushTokens, Set.copyOf(all), unsubscribeToken);
    }

    public boolean refuses(OptOutTopic topic) {
        return optOuts.contains(OptOutTopic.ALL) || optOuts.contains(topic);
    }
}
