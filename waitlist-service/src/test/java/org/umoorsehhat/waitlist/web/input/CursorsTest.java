package org.umoorsehhat.waitlist.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.rules.ListPosition;
import org.umoorsehhat.waitlist.support.Examples;

class CursorsTest {

    @Test
    void aCursorNamesTheEntryThatItWasMadeOf() {
        var entry = Examples.entry(null, 3);
        assertThat(Cursors.read(Cursors.of(entry)))
                .isEqualTo(new ListPosition(3, entry.joinedAt(), entry.id()));
    }

    @Test
    void microsecondsAreKept() {
        assertThat(Cursors.read("5-1766221200123456-7"))
                .isEqualTo(new ListPosition(5, Instant.parse("2025-12-20T09:00:00.123456Z"), 7));
    }

    @Test
    void withoutOneTheListBegins() {
        assertThat(Cursors.read("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-2",
                "1-2-3-4",
                "x",
                "1-2-x",
                "-1-2-3",
                "100-2-3",
                "1-2-1234567890123456789",
                "1--3"
            })
    void anotherTextIsNone(String text) {
        assertThatThrownBy(() -> Cursors.read(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.getBody().getDetail())
                                        .isEqualTo("cursor: is not a cursor of this list"));
    }
}
