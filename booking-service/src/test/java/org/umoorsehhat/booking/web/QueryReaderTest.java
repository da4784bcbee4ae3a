package org.umoorsehhat.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.problem.Problem;

class QueryReaderTest {

    private final QueryReader query = new QueryReader();

    private Map<?, ?> errors() {
        Problem problem = catchThrowableOfType(Problem.class, query::finish);
        return (Map<?, ?>) problem.getBody().getProperties().get("errors");
    }

    @Test
    void nothingOrEmptyIsNothing() {
        for (String none : new String[] {null, ""}) {
            assertThat(query.date("a", none)).isNull();
            assertThat(query.time("b", none)).isNull();
            assertThat(query.id("c", none)).isNull();
            assertThat(query.bool("d", none)).isNull();
            assertThat(query.code("e", DayOfWeek.class, none)).isNull();
            assertThat(query.search(none)).isNull();
        }
        assertThatNoException().isThrownBy(query::finish);
    }

    @Test
    void datesAreOfThisAge() {
        assertThat(query.date("day", "1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(query.date("day", "9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(query.date("old", "1899-12-31")).isNull();
        assertThat(query.date("far", "+10000-01-01")).isNull();
        assertThat(query.date("odd", "2026-02-29")).isNull();
        assertThat(query.date("words", "today")).isNull();
        assertThat(errors())
                .isEqualTo(
                        Map.of(
                                "old", List.of("is not a date from 1900 to 9999"),
                                "far", List.of("is not a date from 1900 to 9999"),
                                "odd", List.of("is not a date such as 2026-12-30"),
                                "words", List.of("is not a date such as 2026-12-30")));
    }

    @Test
    void timesHaveAnOffsetAndAPlusMayHaveBecomeABlank() {
        var time = OffsetDateTime.parse("2026-12-30T10:00:00+03:00");
        assertThat(query.time("after", "2026-12-30T10:00:00+03:00")).isEqualTo(time);
        assertThat(query.time("after", "2026-12-30T10:00:00 03:00")).isEqualTo(time);
        assertThat(query.time("after", "2026-12-30T10:00Z")).isNotNull();
        assertThat(query.time("local", "2026-12-30T10:00:00")).isNull();
        assertThat(query.time("far", "+10000-12-30T10:00:00Z")).isNull();
        assertThat(errors())
                .isEqualTo(
                        Map.of(
                                "local",
                                List.of("is not a time with offset such as 2026-12-30T10:00:00Z"),
                                "far",
                                List.of("is not a date from 1900 to 9999")));
    }

    @Test
    void numbersHaveUpToEighteenDigits() {
        assertThat(query.id("doctor", "7")).isEqualTo(7);
        assertThat(query.id("doctor", "999999999999999999")).isEqualTo(999_999_999_999_999_999L);
        for (String wrong : List.of("-1", "1.0", "1e3", " 1", "1000000000000000000", "٧")) {
            assertThat(query.id(wrong, wrong)).isNull();
        }
        assertThat(errors())
                .hasSize(6)
                .allSatisfy((name, message) -> {
                    assertThat(message).isEqualTo(List.of("is not a whole number in range"));
                });
    }

    @Test
    void codesAndTruthAreReadExactly() {
        assertThat(query.code("day", DayOfWeek.class, "monday")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(query.code("loud", DayOfWeek.class, "MONDAY")).isNull();
        for (String yes : List.of("true", "True", "1")) {
            assertThat(query.bool("b", yes)).isTrue();
        }
        for (String no : List.of("false", "False", "0")) {
            assertThat(query.bool("b", no)).isFalse();
        }
        assertThat(query.bool("truth", "TRUE")).isNull();
        assertThat(errors())
                .isEqualTo(
                        Map.of(
                                "loud",
                                        List.of(
                                                "is not one of monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
                                "truth", List.of("is not true or false")));
    }

    @Test
    void searchIsStrippedAndShort() {
        assertThat(query.search("  Layla ")).isEqualTo("Layla");
        assertThat(query.search("   ")).isNull();
        assertThat(query.search("x".repeat(100))).hasSize(100);
        assertThatNoException().isThrownBy(query::finish);
        assertThat(query.search("x".repeat(101))).isNull();
        assertThat(errors()).isEqualTo(Map.of("search", List.of("has more than 100 characters")));
    }
}
