package org.umoorsehhat.systemtests.abuse;

import java.time.Duration;

/**
 * How much of it.
 *
 * @param connections that are open at a time
 * @param requests of what is sent many times
 * @param hold how long connections are held
 * @param calm how many answers to ordinary callers are measured before each kind
 */
record Scale(int connections, int requests, Duration hold, int calm) {

    /** For every build: long enough for the time limit of headers (10 s). */
    static final Scale SHORT = new Scale(300, 300, Duration.ofSeconds(13), 200);

    /** For the proof: also long enough for the time limit of bodies (30 s). */
    static final Scale LONG = new Scale(2_000, 2_000, Duration.ofSeconds(36), 600);
}
