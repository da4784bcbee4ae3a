package org.umoorsehhat.booking.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.availability.rules.PartOfDay;
import org.umoorsehhat.chassis.problem.Problem;

class WishReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final WishReader reader = new WishReader();

    @ParameterizedTest
    @NullAndEmptySource
    void whatIsLeftOutRestrictsNothing(@Nullable String text) {
        assertThat(reader.duration(text)).isNull();
        assertThat(reader.part(text)).isNull();
        assertThat(reader.specialty(text)).isNull();
        assertThat(reader.location(text)).isNull();
        reader.finish();
    }

    @Test
    void whatIsSaidIsRead() {
        assertThat(reader.duration("45")).isEqualTo(45);
        assertThat(reader.part("evening")).isEqualTo(PartOfDay.EVENING);
        assertThat(reader.specialty("Skin")).isEqualTo("Skin");
        reader.finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "181", "-30", "30.0", "99999", "half"})
    void anOddLengthIsRefused(String text) {
        reader.duration(text);
        assertThatThrownBy(reader::finish).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05, 2027-01-04, true",
        "2026-12-05, 2027-01-05, false",
        "2026-12-05, 2026-12-04, false",
        ", 2027-01-01, true",
        ", 2027-01-02, false"
    })
    void moreThanAMonthIsRefused(@Nullable LocalDate from, LocalDate to, boolean isRead) {
        reader.requireMonth(from, to, TODAY);
        if (isRead) {
            assertThatCode(reader::finish).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(reader::finish).isInstanceOf(Problem.class);
        }
    }

    @Test
    void numbersHaveCommasBetweenThem() {
        assertThat(reader.ids("doctor", "7,9,7")).containsExactly(7L, 9L);
        assertThat(reader.ids("service", null)).isEmpty();
        reader.finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,", ",7", "7 ,9", "7;9", "-7", "seven"})
    void whatIsNoListOfNumbersIsRefused(String text) {
        reader.ids("doctor", text);
        assertThatThrownBy(reader::finish).isInstanceOf(Problem.class);
    }

    @Test
    void somethingIsLookedForAndNotTooMuch() {
        List<Long> most = LongStream.range(0, 50).boxed().toList();
        WishReader.requireSome(most, List.of());
        WishReader.requireSome(List.of(), List.of(7L));
        assertThatThrownBy(() -> WishReader.requireSome(List.of(), List.of()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> WishReader.requireSome(most, List.of(7L)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aLongNameIsRefused() {
        reader.location("x".repeat(301));
        assertThatThrownBy(reader::finish).isInstanceOf(Problem.class);
    }
}
