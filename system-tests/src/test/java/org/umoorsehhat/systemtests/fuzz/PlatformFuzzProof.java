package org.umoorsehhat.systemtests.fuzz;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * For {@code -Dproof.minutes} (5 unless said), with ever new seeds, or with {@code -Dproof.seed}
 * once.
 */
@Tag("proof")
class PlatformFuzzProof {

    private static final int EACH = 10;

    @Test
    void noAnswerIsAFaultOrUnannounced() {
        Long given = Long.getLong("proof.seed");
        long end =
                System.nanoTime() + Duration.ofMinutes(Long.getLong("proof.minutes", 5)).toNanos();
        var fuzz = new PlatformFuzz();
        do {
            long seed = given != null ? given : ThreadLocalRandom.current().nextLong();
            for (Role role : Role.values()) {
                fuzz.run(role, role == Role.NOBODY ? 3 : EACH, seed);
            }
        } while (given == null && System.nanoTime() < end);
        fuzz.requireNothingWrong();
    }
}
