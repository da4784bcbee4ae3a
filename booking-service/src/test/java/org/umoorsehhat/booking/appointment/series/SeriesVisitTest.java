package org.umoorsehhat.booking.appointment.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.booking.appointment.rules.Refusal;

/** What is told of one visit, and what ends all. */
class SeriesVisitTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "SLOT_FULL",
                "PATIENT_BUSY",
                "NO_START",
                "SHORT_NOTICE",
                "TOO_FAR_AHEAD",
                "SKIPPED_TIME",
                "NEW_SKIPPED_TIME",
                "LIVE_LIMIT",
                "DAY_RULE",
                "TOO_LATE_FOR_PATIENTS",
                "NOT_TO_CANCEL"
            })
    void isOfOneVisit(Refusal refusal) {
        assertThat(SeriesVisit.isOfOne(refusal)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "UNKNOWN_DOCTOR",
                "UNKNOWN_PATIENT",
                "FOREIGN_PATIENT",
                "FOREIGN_SERVICE",
                "WRONG_LENGTH",
                "FORBIDDEN",
                "NOT_FOUND",
                "CONTENDED"
            })
    void isOfAll(Refusal refusal) {
        assertThat(SeriesVisit.isOfOne(refusal)).isFalse();
    }
}
