package org.umoorsehhat.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.chassis.problem.Problem;

class SaneYearsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2026-12-30", "9999-12-31"})
    void datesWithFourDigitsPass(LocalDate date) {
        assertThatCode(() -> SaneYears.require("date_from", date)).doesNotThrowAnyException();
    }

    @Test
    void noDatePasses() {
        assertThatCode(() -> SaneYears.require("date_from", null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "+999999999-12-31"})
    void othersAreRefusedByField(LocalDate date) {
        assertThatThrownBy(() -> SaneYears.require("date_from", date))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("date_from: is not a date such as 2026-12-30");
    }

    @ParameterizedTest
    @CsvSource({"1899,false", "1900,true", "2026,true", "9999,true", "10000,false", "-1,false"})
    void aYearIsOfThisAgeOrNot(int year, boolean isOfThisAge) {
        assertThat(SaneYears.isOfThisAge(year)).isEqualTo(isOfThisAge);
    }
}
