package org.umoorsehhat.systemtests.compare.play.chance;

import java.util.List;
import java.util.Random;

/** All choices of a run; the same seed chooses the same. */
public final class SeededRandom {

    private final Random random;

    public SeededRandom(long seed) {
        this.random = new Random(seed);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to {@code count - 1}. */
    public int below(int count) {
        return random.nextInt(count);
    }

    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    public final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }
}
