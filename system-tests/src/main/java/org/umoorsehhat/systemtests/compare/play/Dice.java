package org.umoorsehhat.systemtests.compare.play;

import java.util.List;
import java.util.Random;

/** All choices of a run; the same seed chooses the same. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to {@code count - 1}. */
    int below(int count) {
        return random.nextInt(count);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }
}
