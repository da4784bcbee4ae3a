package org.umoorsehhat.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.umoorsehhat.chassis.outbox.OutboxSignal;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class CommandsTest {

    private final Commands commands =
            new Commands(2, new OutboxSignal(), new SimpleMeterRegistry());
    private final Sinks.One<String> effect = Sinks.one();

    @Test
    void aCommandRunsToItsEndWhenNobodyWaits() {
        var done = new AtomicBoolean();
        var waiting = commands.run(effect.asMono().doOnSuccess(x -> done.set(true))).subscribe();
        waiting.dispose();
        effect.tryEmitValue("done");
        assertThat(done).isTrue();
    }

    @Test
    void itKeepsTheContextOfTheRequest() {
        StepVerifier.create(
                        commands.run(Mono.deferContextual(c -> Mono.just(c.<String>get("who"))))
                                .contextWrite(context -> context.put("who", "patient1")))
                .expectNext("patient1")
                .verifyComplete();
    }

    @Test
    void aFailureComesThrough() {
        StepVerifier.create(commands.run(Mono.error(Problem.notFound("no"))))
                .verifyErrorMatches(failure -> failure instanceof Problem);
        StepVerifier.create(commands.run(Mono.empty())).verifyComplete();
    }

    /** Else each of them would take a place for ever. */
    @Test
    void anErrorEndsACommandToo() {
        for (int n = 0; n < 10; n++) {
            StepVerifier.create(commands.run(Mono.fromCallable(CommandsTest::linkage)))
                    .verifyErrorMatches(failure -> failure.getCause() instanceof LinkageError);
        }
    }

    private static String linkage() {
        throw new NoClassDefFoundError("Missing");
    }

    @Test
    void tooManyAreRefusedUntilOneEnds() {
        commands.run(effect.asMono()).subscribe();
        commands.run(effect.asMono()).subscribe();
        StepVerifier.create(commands.run(Mono.just("third")))
                .verifyErrorSatisfies(failure -> {
                    var problem = (Problem) failure;
                    assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
                });
        effect.tryEmitValue("done");
        StepVerifier.create(commands.run(Mono.just("fourth")))
                .expectNext("fourth")
                .verifyComplete();
    }

    @Test
    void aShutdownWaitsForThoseUnderWay() {
        commands.start();
        commands.run(effect.asMono()).subscribe();
        var stopped = new AtomicBoolean();
        commands.stop(() -> stopped.set(true));
        assertThat(stopped).isFalse();
        effect.tryEmitValue("done");
        await().untilTrue(stopped);
    }
}
