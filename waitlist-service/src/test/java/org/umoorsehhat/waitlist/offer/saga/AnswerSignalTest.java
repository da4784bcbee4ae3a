package org.umoorsehhat.waitlist.offer.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AnswerSignalTest {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration BEFORE_LOOKING_AGAIN = AnswerSignal.LOOK_AGAIN.dividedBy(2);

    private final AnswerSignal signal = new AnswerSignal();
    private final UUID id = UUID.randomUUID();
    private final AtomicReference<@Nullable String> database = new AtomicReference<>();
    private final AtomicInteger looks = new AtomicInteger();

    private Mono<String> look() {
        return Mono.fromSupplier(() -> {
            looks.incrementAndGet();
            return database.get();
        });
    }

    private Mono<String> answer() {
        return signal.await(id, look(), WAIT);
    }

    private void answered() {
        database.set("taken");
        signal.signal(id);
    }

    @Test
    void anAnswerThatIsThereIsGivenAtOnce() {
        database.set("taken");
        StepVerifier.withVirtualTime(this::answer).expectNext("taken").verifyComplete();
        assertThat(looks).hasValue(1);
    }

    @Test
    void anAnswerIsGivenWhenItComes() {
        StepVerifier.withVirtualTime(this::answer)
                .expectSubscription()
                .expectNoEvent(BEFORE_LOOKING_AGAIN)
                .then(this::answered)
                .expectNext("taken")
                .verifyComplete();
        assertThat(looks).hasValue(2);
        assertThat(signal.awaited()).isZero();
    }

    @Test
    void anAnswerThatAnotherInstanceHeardIsFound() {
        StepVerifier.withVirtualTime(this::answer)
                .expectSubscription()
                .expectNoEvent(BEFORE_LOOKING_AGAIN)
                .then(() -> database.set("taken"))
                .expectNoEvent(BEFORE_LOOKING_AGAIN)
                .expectNext("taken")
                .verifyComplete();
    }

    @Test
    void silenceIsNotWaitedForLonger() {
        StepVerifier.withVirtualTime(this::answer)
                .expectSubscription()
                .expectNoEvent(WAIT.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .verifyComplete();
        assertThat(looks.get()).isBetween(8, 9);
        assertThat(signal.awaited()).isZero();
    }

    @Test
    void anAnswerToSomethingElseIsNone() {
        StepVerifier.withVirtualTime(this::answer)
                .expectSubscription()
                .then(() -> signal.signal(UUID.randomUUID()))
                .expectNoEvent(BEFORE_LOOKING_AGAIN)
                .thenCancel()
                .verify();
        assertThat(looks).hasValue(1);
        assertThat(signal.awaited()).isZero();
    }

    @Test
    void everyClickIsTold() {
        var told = new ArrayList<Mono<String>>();
        for (int click = 0; click < 5; click++) {
            var answer = answer().cache();
            answer.subscribe();
            told.add(answer);
        }
        answered();
        told.forEach(answer -> StepVerifier.create(answer).expectNext("taken").verifyComplete());
    }

    @Test
    void whoFindsNoPlaceLooksOnce() {
        var waiting = new ArrayList<Disposable>();
        for (int place = 0; place < AnswerSignal.PLACES; place++) {
            waiting.add(signal.await(UUID.randomUUID(), Mono.never(), WAIT).subscribe());
        }
        StepVerifier.withVirtualTime(this::answer).verifyComplete();
        assertThat(looks).hasValue(1);
        waiting.forEach(Disposable::dispose);
        assertThat(signal.awaited()).isZero();
        StepVerifier.withVirtualTime(this::answer)
                .expectSubscription()
                .expectNoEvent(BEFORE_LOOKING_AGAIN)
                .then(this::answered)
                .expectNext("taken")
                .verifyComplete();
    }
}
