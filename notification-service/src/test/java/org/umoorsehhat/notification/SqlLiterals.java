package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.message.MessageKind;

/** Finds what SQL calls statuses, channels and messages, and asks the domain for it. */
final class SqlLiterals {

    /** {@code status = 'sent'}, {@code status IN ('sent')}, {@code CASE status WHEN 'sent'}. */
    private static final Pattern COMPARISON =
            Pattern.compile(
                    "\\b(status|channel|message)\\)?(?:::text)?\\s*(?:=|<>|IN|WHEN)\\s*(?:ANY\\s*)?"
                            + "\\(*(?:ARRAY\\[)?((?:'[^']*'(?:::text)?(?:,\\s*)?)+)");

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    private static final Set<String> STATUSES =
            Stream.concat(
                            Arrays.stream(DeliveryStatus.values()).map(DeliveryStatus::code),
                            Arrays.stream(AppointmentStatus.values()).map(AppointmentStatus::code))
                    .collect(Collectors.toUnmodifiableSet());

    private int count;

    /** How many comparisons were found so far. */
    int count() {
        return count;
    }

    /**
     * Checks all comparisons in a text.
     *
     * @param where for the message of a failure
     */
    void check(String where, String sql) {
        COMPARISON
                .matcher(sql)
                .results()
                .forEach(found -> {
                    count++;
                    assertThat(known(found.group(1)))
                            .as("%s: %s", where, found.group())
                            .containsAll(
                                    LITERAL.matcher(found.group(2))
                                            .results()
                                            .map(literal -> literal.group(1))
                                            .filter(literal -> !literal.equals("%s"))
                                            .toList());
                });
    }

    private static Set<String> known(String column) {
        return switch (column) {
            case "channel" -> codes(Channel.values(), Channel::code);
            case "message" -> codes(MessageKind.values(), MessageKind::code);
            default -> STATUSES;
        };
    }

    private static <T> Set<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.toUnmodifiableSet());
    }
}
