package org.umoorsehhat.notification.staff.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.preference.web.ChannelNames;
import org.umoorsehhat.notification.preference.web.Quiet;
import org.umoorsehhat.notification.staff.StaffPreferences;

/**
 * A doctor's preferences as the API shows and takes them.
 *
 * @param doctor their number; may be left out by the caller
 * @param email where e-mail goes; without it and a telephone number nothing is told
 * @param phone as people write it; shown in E.164
 * @param channels of email, sms, whatsapp, in order; absent: as the installation is configured
 * @param topics of requests, cancellations, overbookings, offers; absent: all
 * @param locale language of the letters; absent: en
 * @param digestAt once a day at that time on the doctor's clock; absent: at once
 * @param stopped channels whose provider says that the number wants no messages. Whoever leaves one
 *     out opts in again; absent: stays as it is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StaffPreferenceJson(
        @Nullable Long doctor,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = PhoneNumbers.LONGEST) String phone,
        @Size(max = Channel.COUNT, message = "has more than " + Channel.COUNT + " entries")
                @Nullable List<@NotNull String> channels,
        @Size(max = StaffTopic.COUNT, message = "has more than " + StaffTopic.COUNT + " entries")
                @Nullable List<@NotNull String> topics,
        @Nullable
                @Pattern(
                        regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?",
                        message = "is not a language tag such as ar or en-GB")
                String locale,
        @Nullable @JsonFormat(pattern = "HH:mm[:ss]", lenient = OptBoolean.FALSE)
                LocalTime digestAt,
        @Valid @Nullable Quiet quietHours,
        @Size(max = Channel.COUNT, message = "has more than " + Channel.COUNT + " entries")
                @Nullable List<@NotNull String> stopped) {

    private static final String USUAL_LOCALE = "en";

    static StaffPreferenceJson of(long doctor, StaffPreferences preferences) {
        List<Channel> channels = preferences.channels();
        return new StaffPreferenceJson(
                doctor,
                preferences.email(),
                preferences.phone(),
                channels == null ? null : channels.stream().map(Channel::code).toList(),
                preferences.topics().stream().sorted().map(StaffTopic::code).toList(),
                preferences.locale().toLanguageTag(),
                preferences.digestAt(),
                Quiet.of(preferences.quietHours()),
                preferences.stopped().stream().sorted().map(Channel::code).toList());
    }

    /**
     * @throws Problem {@code 400} for a value that is none
     */
    StaffPreferences toPreferences(long path, PhoneNumbers phones) {
        if (doctor != null && doctor != path) {
            throw Problem.invalid("doctor", "is not the one in the path");
        }
        return new StaffPreferences(
                email == null || email.isBlank() ? null : email,
                phone == null ? null : number(phone, phones),
                channels == null ? null : wanted(channels),
                topics == null ? Set.of(StaffTopic.values()) : topics(topics),
                Locale.forLanguageTag(locale == null ? USUAL_LOCALE : locale),
                digestAt,
                Quiet.read(quietHours),
                Set.of());
    }

    /**
     * What the doctor wants again.
     *
     * @param stored what is stopped now
     * @throws Problem {@code 400} for a channel that is not
     */
    Set<Channel> optsIn(Set<Channel> stored) {
        return ChannelNames.optsIn(stopped, stored);
    }

    /** Devices register with the patients' app only. */
    private static List<Channel> wanted(List<String> codes) {
        List<Channel> wanted = ChannelNames.read("channels", codes);
        if (wanted.contains(Channel.PUSH)) {
            throw Problem.invalid("channels", "is not one of email, sms, whatsapp");
        }
        return wanted;
    }

    private static String number(String text, PhoneNumbers phones) {
        return phones.e164(text)
                .orElseThrow(() ->
                        Problem.invalid(
                                "phone",
                                "is not a number that can be called; write it as +44 7700 900123"));
    }

    private static Set<StaffTopic> topics(List<String> codes) {
        var topics = EnumSet.noneOf(StaffTopic.class);
        for (String code : codes) {
            topics.add(
                    StaffTopic.of(code)
                            .orElseThrow(() ->
                                    Problem.invalid(
                                            "topics", "is not one of " + StaffTopic.CODES)));
        }
        return topics;
    }
}
