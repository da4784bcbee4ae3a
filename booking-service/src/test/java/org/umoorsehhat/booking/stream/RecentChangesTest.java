package org.umoorsehhat.booking.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentChangesTest {

    private static Change change(long offset) {
        return new Change(0, offset, "appointment-booked", 1, 2, "{}");
    }

    @Test
    void onlyTheNewestAreKept() {
        var recent = new RecentChanges(2, Position.of(10));
        assertThat(recent.reachBackTo(Position.of(10))).isTrue();
        assertThat(recent.reachBackTo(Position.of(9))).isFalse();
        for (long offset = 10; offset < 13; offset++) {
            recent.add(change(offset), Position.of(offset + 1));
        }
        assertThat(recent.reachBackTo(Position.of(10))).as("the first is forgotten").isFalse();
        assertThat(recent.reachBackTo(Position.of(11))).isTrue();
        assertThat(recent.reachBackTo(Position.of(99))).isTrue();
    }

    @Test
    void framesSayWhereToGoOnFrom() {
        assertThat(Frame.of(change(7), Position.of(8)))
                .isEqualTo(new Frame(Position.of(8), "appointment-booked", "{}", 2L));
        assertThat(Frame.signOfLife(Position.of(8)))
                .isEqualTo(new Frame(Position.of(8), null, null, null));
        assertThat(Frame.reset(Position.of(8)).name()).isEqualTo("reset");
    }
}
