package org.umoorsehhat.chassis.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through a failure and what caused it. */
public final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** {@code failure}, its cause, that one's cause, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }

    /** Whether {@code failure} or one of its causes is a {@code type}. */
    public static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return of(failure).anyMatch(type::isInstance);
    }

    /** The first {@code type} of {@code failure} and its causes. */
    public static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return of(failure).filter(type::isInstance).map(type::cast).findFirst();
    }
}
