package org.umoorsehhat.notification.preference.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;
import org.umoorsehhat.notification.preference.rules.Preferences;

/**
 * Preferences as the API shows and takes them.
 *
 * @param patient its number; may be left out by the caller
 * @param channels in order; absent: as the installation is configured
 * @param optOuts of all, reminders, updates, offers
 * @param pushTokens FCM registration tokens of the patient's devices; a device is one patient's,
 *     who registered it last
 * @param stopped channels whose provider says that the patient's number wants no messages. Whoever
 *     leaves one out opts in again; absent: stays as it is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PreferenceJson(
        @Nullable Long patient,
        @Size(max = Channel.COUNT, message = "has more than " + Channel.COUNT + " entries")
                @Nullable List<@NotNull String> channels,
        @Valid @Nullable Quiet quietHours,
        @Size(max = OptOutTopic.COUNT, message = "has more than " + OptOutTopic.COUNT + " entries")
                @Nullable List<@NotNull String> optOuts,
        @Size(max = 10, message = "has more than 10 entries")
                @Nullable List<@NotNull @Size(min = 1, max = 512) String> pushTokens,
        @Size(max = Channel.COUNT, message = "has more than " + Channel.COUNT + " entries")
                @Nullable List<@NotNull String> stopped) {

    static PreferenceJson of(long patient, Preferences preferences) {
        List<Channel> channels = preferences.channels();
        return new PreferenceJson(
                patient,
                channels == null ? null : channels.stream().map(Channel::code).toList(),
                Quiet.of(preferences.quietHours()),
                preferences.optOuts().stream().map(OptOutTopic::code).sorted().toList(),
                preferences.pushTokens(),
                preferences.stopped().stream().sorted().map(Channel::code).toList());
    }

    /**
     * @throws Problem {@code 400} for a value that is none
     */
    Preferences toPreferences(long path) {
        if (patient != null && patient != path) {
            throw Problem.invalid("patient", "is not the one in the path");
        }
        return new Preferences(
                channels == null ? null : ChannelNames.read("channels", channels),
                Quiet.read(quietHours),
                optOuts == null ? Set.of() : optOuts(optOuts),
                pushTokens == null ? List.of() : pushTokens.stream().distinct().toList(),
                Set.of(),
                null);
    }

    /**
     * What the patient wants again.
     *
     * @param stored what is stopped now
     * @throws Problem {@code 400} for a channel that is not
     */
    Set<Channel> optsIn(Set<Channel> stored) {
        return ChannelNames.optsIn(stopped, stored);
    }

    private static Set<OptOutTopic> optOuts(List<String> codes) {
        var topics = EnumSet.noneOf(OptOutTopic.class);
        for (String code : codes) {
            topics.add(
                    OptOutTopic.of(code)
                            .orElseThrow(() ->
                                    Problem.invalid(
                                            "opt_outs", "is not one of " + OptOutTopic.CODES)));
        }
        return topics;
    }
}
