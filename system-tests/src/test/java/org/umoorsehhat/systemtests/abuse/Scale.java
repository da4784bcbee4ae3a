package org.umoorsehhat.systemtests.abuse;

import java.time.Duration;

/**
 * How much of it.
 *
 * @param connections that are open at a time
 * @param requests of what is sent many times
 * @param hold how long connections are held against a time limit
 * @param reading how long answers are not read
 * @param noise what does not count as served worse: callers, attackers, nine JVMs and PostgreSQL
 *     share two processors, and the 99th of a hundred answers is the slowest two or three of a few
 *     hundred. With nobody attacking those were between 0.4 and 1.1 s while others used the
 *     machine, as they do in builds; the proof has it to itself
 * @param warm how many ordinary callers get before anything is measured: a platform that has just
 *     started compiles what they ask for
 * @param calm how many answers to ordinary callers are measured before each kind
 * @param during how many of them are measured during each attack, which is made again until then
 */
record Scale(
        int connections,
        int requests,
        Duration hold,
        Duration reading,
        Duration noise,
        int warm,
        int calm,
        int during) {

    /** For every build: long enough for the time limit of headers (10 s). */
    static final Scale SHORT =
            new Scale(
                    300,
                    300,
                    Duration.ofSeconds(13),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(2),
                    100,
                    200,
                    0);

    /** For the proof: also long enough for the time limit of bodies (30 s). */
    static final Scale LONG =
            new Scale(
                    2_000,
                    2_000,
                    Duration.ofSeconds(36),
                    Duration.ofSeconds(36),
                    Duration.ofMillis(500),
                    1_500,
                    600,
                    300);
}
