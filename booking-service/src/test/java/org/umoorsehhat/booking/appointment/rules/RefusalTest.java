package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal has words, in its own right form. */
class RefusalTest {

    /** Those for which the command knows a number to put into the words. */
    private static final Set<Refusal> WITH_A_NUMBER =
            EnumSet.of(
                    Refusal.STALE,
                    Refusal.RESCHEDULED,
                    Refusal.TOO_EARLY,
                    Refusal.TOO_EARLY_TO_ARRIVE,
                    Refusal.TOO_LATE_TO_UNDO,
                    Refusal.TOO_FAR_AHEAD,
                    Refusal.NEW_TOO_FAR_AHEAD,
                    Refusal.LIVE_LIMIT,
                    Refusal.LIVE_LIMIT_AT_DOCTOR,
                    Refusal.DAY_LIMIT,
                    Refusal.CANCELLATION_LIMIT,
                    Refusal.DOCTOR_LIVE_LIMIT,
                    Refusal.DOCTOR_DAY_LIMIT);

    @ParameterizedTest
    @EnumSource
    void hasWords(Refusal refusal) {
        assertThat(refusal.type()).matches("[a-z]+(-[a-z]+)*");
        assertThat(refusal.title()).matches("[A-Z][^.]+");
        assertThat(refusal.detail()).isNotBlank();
        if (refusal.kind() == RefusalKind.INVALID) {
            assertThat(refusal.field()).matches("[a-z]+(_[a-z]+)*");
            assertThat(refusal.detail())
                    .as("it follows the name of the field")
                    .matches("(is|takes|does) .*[^.]");
        } else {
            assertThat(refusal.field()).isNull();
            assertThat(refusal.detail()).matches("[A-Z].*\\.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAPlaceForANumberOnlyWhereOneIsKnown(Refusal refusal) {
        assertThat(refusal.detail().contains("%")).isEqualTo(WITH_A_NUMBER.contains(refusal));
        assertThat(refusal.detail().replace("%d", "7")).doesNotContain("%");
    }

    @ParameterizedTest
    @EnumSource
    void kindAndTypeBelongTogether(Refusal refusal) {
        assertThat(refusal.kind() == RefusalKind.WRONG_STATE)
                .isEqualTo(refusal.type().equals("wrong-state"));
        assertThat(refusal.kind() == RefusalKind.INVALID)
                .isEqualTo(refusal.type().equals("validation"));
        assertThat(refusal.kind() == RefusalKind.UNAVAILABLE)
                .isEqualTo(refusal.type().equals("service-unavailable"));
    }
}
