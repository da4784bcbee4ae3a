package org.umoorsehhat.booking.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static Change change(int partition, long offset) {
        return new Change(partition, offset, "appointment-booked", 1, 2, "{}");
    }

    @Test
    void positionsAreTexts() {
        var position = Position.of(0, 35, 1_000_000_000_000L);
        assertThat(position.toString()).isEqualTo("0.z.cre66i9s");
        assertThat(Position.parse(position.toString()))
                .contains(position)
                .get()
                .hasSameHashCodeAs(position);
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            var any = Position.of(random.longs(1 + random.nextInt(12), 0, 1L << 60).toArray());
            assertThat(Position.parse(any.toString())).contains(any);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1..2", "../../etc", "-1", ".1", "1.", "A", "1 ", "zzzzzzzzzzzzz", "é"})
    void anyOtherTextIsNone(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void textHasAtMostAThousandPartitions() {
        assertThat(Position.parse("1" + ".1".repeat(999))).isPresent();
        assertThat(Position.parse("1" + ".1".repeat(1000))).isEmpty();
    }

    @Test
    void longTextsAreNone() {
        for (String part : new String[] {"1.", "1", ".", "z.", "A."}) {
            assertThat(Position.parse(part.repeat(100_000))).isEmpty();
            assertThat(Position.parse(part.repeat(3_000))).isEmpty();
        }
    }

    @Test
    void partitionThatIsNewBeginsAtItsFirstChange() {
        var position = Position.of(5, 7);
        assertThat(position.partitions()).isEqualTo(2);
        assertThat(position.next(1)).isEqualTo(7);
        assertThat(position.next(9)).isZero();
        assertThat(position.precedes(change(9, 0))).isTrue();
        assertThat(position.precedes(change(0, 5))).isTrue();
        assertThat(position.precedes(change(0, 4))).isFalse();
    }

    @Test
    void placeBehindAChangeIsThatOfTheNextOne() {
        assertThat(Position.of(5, 7).behind(change(0, 8))).isEqualTo(Position.of(9, 7));
        assertThat(Position.of(5).behind(change(2, 0))).isEqualTo(Position.of(5, 0, 1));
    }

    @Test
    void placesAreComparedPartitionByPartition() {
        assertThat(Position.of(1, 9).laterOf(Position.of(5, 2, 3))).isEqualTo(Position.of(5, 9, 3));
        assertThat(Position.of(1, 9).isBefore(Position.of(1, 9))).isFalse();
        assertThat(Position.of(1, 9).isBefore(Position.of(2, 0))).isTrue();
        assertThat(Position.of(1, 9).isBefore(Position.of(0, 0, 1))).isTrue();
        assertThat(Position.of(1, 9, 4).isBefore(Position.of(1, 9))).isFalse();
        assertThat(Position.of(10, 3).backBy(5)).isEqualTo(Position.of(5, 0));
    }
}
