package org.umoorsehhat.waitlist.offer;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.EntryStore;
import org.umoorsehhat.waitlist.entry.LeftBecause;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class LeavingTest {

    /** Leaving from a list whose every look-up ends in this way. */
    @SuppressWarnings("NullAway")
    private static Mono<Void> leave(Mono<?> found) {
        var entries =
                (EntryStore)
                        Proxy.newProxyInstance(
                                EntryStore.class.getClassLoader(),
                                new Class<?>[] {EntryStore.class},
                                (proxy, method, arguments) -> found);
        return new Leaving(entries, null, null, null, Clock.systemUTC())
                .leaveUnlessSettled(1, LeftBecause.BOOKED, Author.SERVICE);
    }

    @Test
    void whoHasLeftIsLeftAlone() {
        StepVerifier.create(leave(Mono.empty())).verifyComplete();
        StepVerifier.create(leave(Mono.error(Problem.conflict("wrong-state", "left", "left"))))
                .verifyComplete();
    }

    @Test
    void whatWillPassIsNoReasonToForgetIt() {
        StepVerifier.create(leave(Mono.error(Problem.unavailable("busy", Duration.ofSeconds(1)))))
                .verifyErrorMatches(failure ->
                        failure instanceof Problem problem
                                && problem.type().equals("service-unavailable"));
        StepVerifier.create(leave(Mono.error(new IllegalStateException("anything"))))
                .verifyError(IllegalStateException.class);
    }
}
