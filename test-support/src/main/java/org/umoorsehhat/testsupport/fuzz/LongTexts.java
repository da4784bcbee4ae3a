package org.umoorsehhat.testsupport.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Texts that take long, or a deep stack, where somebody looks at them carelessly. */
final class LongTexts {

    static final int MANY = 100_000;
    private static final int MEGABYTE = 1 << 20;

    /** Each is what some expression repeats: lists, numbers, words, tags, addresses, times. */
    private static final List<String> PARTS =
            List.of(
                    "1.", "a,", "-0a1b", "\"1\",", " ", "aA", "a@b.", "0:", "x=1;", "FREQ=A;",
                    "+1");

    private LongTexts() {}

    /** A megabyte in one piece, and {@link #MANY} times each part. */
    static Stream<String> all() {
        return Stream.concat(
                Stream.of("x".repeat(MEGABYTE)), PARTS.stream().map(part -> part.repeat(MANY)));
    }

    /** The same, cut to what a server lets through: these are the ones that are read. */
    static Stream<String> upTo(int length) {
        return all().map(text -> text.substring(0, Math.min(length, text.length())));
    }
}
