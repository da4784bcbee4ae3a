package org.umoorsehhat.booking.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

class LiveChangesTest {

    private static final Caller ADMIN = new Caller("admin", "A", Set.of(Role.ADMIN), null, null);
    private static final Caller DOCTOR = new Caller("doctor7", "D", Set.of(Role.DOCTOR), null, 7L);
    private static final Caller PATIENT =
            new Caller("patient5", "P", Set.of(Role.PATIENT), 5L, null);

    private final Sinks.Many<Change> topic = Sinks.many().replay().all();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveChanges changes =
            new LiveChanges(
                    new ChangeSource() {
                        @Override
                        public Mono<Extent> extent() {
                            return Mono.just(new Extent(Position.of(0, 0), Position.of(0, 0)));
                        }

                        @Override
                        public Flux<Change> from(Position start) {
                            return topic.asFlux();
                        }
                    },
                    new StreamProperties(3, 8, 10, Duration.ofHours(1)),
                    meters);

    @BeforeEach
    void start() {
        changes.start();
    }

    @AfterEach
    void stop() {
        changes.stop();
    }

    private void happens(int partition, long offset, long doctor, long patient) {
        topic.tryEmitNext(
                new Change(partition, offset, "appointment-booked", doctor, patient, "{}"));
    }

    private final class Recorder {
        final List<Frame> heard = new CopyOnWriteArrayList<>();
        final AtomicReference<String> end = new AtomicReference<>();
        final Disposable call;

        Recorder(Caller actor, @Nullable Position after) {
            call =
                    changes.listen(actor, after)
                            .retryWhen(
                                    Retry.fixedDelay(100, Duration.ofMillis(10))
                                            .filter(failure ->
                                                    failure.getMessage().contains("not there")))
                            .subscribe(
                                    heard::add,
                                    failure -> end.set(failure.getClass().getSimpleName()),
                                    () -> end.set("complete"));
            Awaitility.await().until(() -> !heard.isEmpty() || end.get() != null);
        }

        Recorder hears(int count) {
            Awaitility.await().until(() -> heard.size() == count);
            return this;
        }
    }

    @Test
    void listenersReceiveOnlyWhatTheyMaySee() {
        var admin = new Recorder(ADMIN, null);
        var doctor = new Recorder(DOCTOR, null);
        var patient = new Recorder(PATIENT, null);
        happens(0, 0, 7, 6);
        happens(1, 0, 8, 5);
        happens(0, 1, 8, 6);
        happens(0, 2, 7, 5);
        admin.hears(5);
        doctor.hears(3);
        patient.hears(3);
        assertThat(patient.heard.getLast().position()).isEqualTo(Position.of(3, 1));
    }

    @Test
    void returningListenerMissesNothing() {
        var first = new Recorder(ADMIN, null);
        happens(0, 0, 7, 5);
        happens(1, 0, 7, 5);
        first.hears(3).call.dispose();
        happens(1, 1, 7, 5);
        happens(1, 1, 7, 5);
        happens(0, 1, 7, 5);
        new Recorder(ADMIN, first.heard.get(1).position()).hears(4);
        new Recorder(ADMIN, first.heard.get(2).position()).hears(3);
    }

    @Test
    void returningTooLateMeansReset() {
        var first = new Recorder(ADMIN, null);
        Position before = first.heard.getFirst().position();
        LongStream.range(0, 12).forEach(i -> happens(0, i, 7, 5));
        Awaitility.await().until(() -> first.heard.size() > 8 || first.end.get() != null);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(new Recorder(DOCTOR, before).heard.getFirst().name())
                                .isEqualTo("reset"));
        assertThat(new Recorder(DOCTOR, Position.of(99, 99)).heard.getFirst().name())
                .as("a place that this topic never had")
                .isEqualTo("reset");
    }

    @Test
    void slowListenerIsDropped() {
        var slow = new Slow();
        changes.listen(ADMIN, null)
                .retryWhen(
                        Retry.fixedDelay(100, Duration.ofMillis(10))
                                .filter(failure -> failure instanceof Problem))
                .subscribe(slow);
        Awaitility.await().until(() -> slow.began);
        var quick = new Recorder(ADMIN, null);
        for (int i = 0; i < 30; i++) {
            happens(0, i, 7, 5);
            quick.hears(i + 2);
        }
        Awaitility.await().until(() -> slow.failure != null);
        assertThat(slow.failure).isInstanceOf(TooSlow.class);
        assertThat(meters.counter("stream.listeners.dropped").count()).isEqualTo(1);
        assertThat(listeners()).isEqualTo(1);
    }

    private double listeners() {
        return meters.get("stream.listeners").gauge().value();
    }

    /** Takes the first frame, and then no more. */
    private static final class Slow extends BaseSubscriber<Frame> {
        volatile boolean began;
        volatile @Nullable Throwable failure;

        @Override
        protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(Frame frame) {
            began = true;
        }

        @Override
        protected void hookOnError(Throwable error) {
            failure = error;
        }
    }

    @Test
    void listenersAreBounded() {
        for (int i = 0; i < 3; i++) {
            new Recorder(PATIENT, null);
        }
        assertThat(new Recorder(PATIENT, null).end.get()).isEqualTo("Problem");
    }

    @Test
    void disconnectedListenerIsForgotten() {
        for (int i = 0; i < 50; i++) {
            changes.listen(ADMIN, null)
                    .onErrorComplete()
                    .subscribeOn(Schedulers.parallel())
                    .subscribe()
                    .dispose();
        }
        new Recorder(ADMIN, null).hears(1).call.dispose();
        Awaitility.await().until(() -> listeners() == 0);
    }

    @Test
    void streamsEndOnShutdown() {
        var recorder = new Recorder(ADMIN, null);
        changes.stop();
        Awaitility.await().until(() -> "complete".equals(recorder.end.get()));
    }
}
