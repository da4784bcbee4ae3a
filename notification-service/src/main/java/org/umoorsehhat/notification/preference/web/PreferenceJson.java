package org.umoorsehhat.notification.preference.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;
import org.umoorsehhat.notification.preference.rules.Preferences;
import org.umoorsehhat.notification.preference.rules.QuietHours;
import tools.jackson.databind.annotation.JsonDeserialize;

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

    /**
     * In the patient's zone; {@code from} after {@code until} spans midnight; until {@code 24:00}
     * is legal.
     */
    record Quiet(
            @NotNull(message = "is required")
                    @JsonFormat(pattern = "HH:mm[:ss]", lenient = OptBoolean.FALSE)
                    LocalTime from,
            @NotNull(message = "is required")
                    @JsonFormat(pattern = "HH:mm[:ss]")
                    @JsonDeserialize(using = EndOfDay.AsMidnight.class)
                    LocalTime until) {}

    static PreferenceJson of(long patient, Preferences preferences) {
        QuietHours quiet = preferences.quietHours();
        List<Channel> channels = preferences.channels();
        return new PreferenceJson(
                patient,
                channels == null ? null : channels.stream().map(Channel::code).toList(),
                quiet == null ? null : new Quiet(quiet.from(), quiet.until()),
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
        if (quietHours != null && quietHours.from().equals(quietHours.until())) {
            throw Problem.invalid("quiet_hours", "ends when it begins; leave it out for none");
        }
        return new Preferences(
                channels == null ? null : channels("channels", channels),
                quietHours == null ? null : new QuietHours(quietHours.from(), quietHours.until()),
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
        if (stopped == null) {
            return Set.of();
        }
        var optsIn = new HashSet<>(stored);
        for (Channel channel : channels("stopped", stopped)) {
            if (!optsIn.remove(channel)) {
                throw Problem.invalid(
                        "stopped", "names a channel that is not; use channels or opt_outs");
            }
        }
        return optsIn;
    }

    private static List<Channel> channels(String field, List<String> codes) {
        var channels =
                codes.stream()
                        .map(code ->
                                Channel.of(code)
                                        .orElseThrow(() ->
                                                Problem.invalid(
                                                        field, "is not one of " + Channel.CODES)))
                        .toList();
        if (Set.copyOf(channels).size() != channels.size()) {
            throw Problem.invalid(field, "names a channel twice");
        }
        return channels;
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
