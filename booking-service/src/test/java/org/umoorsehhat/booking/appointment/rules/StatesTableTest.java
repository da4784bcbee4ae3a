package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.caller.Role;

/** The table of states in the README is that of {@link Transition}. */
class StatesTableTest {

    private static final String HEAD =
            """
            | action | by whom | from | to | logged as | told as | seats |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    @Test
    void readmeShowsTheTable() throws IOException {
        String table =
                HEAD
                        + Arrays.stream(Transition.values())
                                .map(StatesTableTest::row)
                                .collect(Collectors.joining());
        String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
        assertThat(readme.contains(table)).as("README.md has this table:\n%s", table).isTrue();
    }

    private static String row(Transition transition) {
        return "| %s | %s | %s | %s | `%s` | `appointment-%s` | %s |\n"
                .formatted(
                        words(transition),
                        roles(transition.roles()),
                        states(transition.from()),
                        to(transition),
                        transition.action(),
                        transition.fact(),
                        seats(transition));
    }

    private static String words(Transition transition) {
        return transition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String roles(Set<Role> roles) {
        return EnumSet.copyOf(roles).stream().map(Role::claim).collect(Collectors.joining(", "));
    }

    private static String states(Set<AppointmentStatus> states) {
        var others = EnumSet.complementOf(EnumSet.copyOf(states));
        if (others.isEmpty()) {
            return "any";
        }
        return others.size() == 1 ? "any but " + names(others) : names(EnumSet.copyOf(states));
    }

    private static String names(EnumSet<AppointmentStatus> states) {
        return states.stream().map(Codes::of).collect(Collectors.joining(", "));
    }

    private static String to(Transition transition) {
        if (transition == Transition.UNDO) {
            return "the one before";
        }
        boolean stays = transition.from().stream().allMatch(from -> transition.to(from) == from);
        return stays ? "the same" : Codes.of(transition.to(transition.from().iterator().next()));
    }

    private static String seats(Transition transition) {
        return switch (transition.seats()) {
            case KEEP -> "stay";
            case TAKE_BACK -> "taken again where they were freed";
            case RELEASE -> "free";
            case RELEASE_TO_WAITING -> "held for who waits, else free";
        };
    }
}
