package org.umoorsehhat.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Accesses go out together, once acknowledged, and what does not fit is counted. */
class AccessLogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<List<AccessEntry>> sent = new CopyOnWriteArrayList<>();

    private static AccessLogProperties properties(int queue, Duration interval) {
        return new AccessLogProperties(
                queue, 500, interval, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private static AccessEntry entry(int number, int patients) {
        return new AccessEntry(
                Instant.EPOCH,
                "salma",
                "Dr. Salma",
                "doctor",
                "GET /appointments",
                "appointment",
                String.valueOf(number),
                LongStream.rangeClosed(1, patients).boxed().toList(),
                null,
                null,
                null,
                "0".repeat(32),
                200);
    }

    private static void add(AccessLog log, int count) {
        IntStream.range(0, count).forEach(number -> log.add(entry(number, 1)));
    }

    private List<String> numbers() {
        return sent.stream().flatMap(List::stream).map(AccessEntry::resource).toList();
    }

    private Mono<Void> take(List<AccessEntry> batch) {
        return Mono.fromRunnable(() -> sent.add(batch));
    }

    private double lost() {
        return meters.counter("access.log.lost").count();
    }

    @Test
    void whatComesWithinAnIntervalGoesTogetherInOrder() {
        var log = new AccessLog(this::take, properties(10_000, Duration.ofMillis(200)), meters);
        add(log, 700);
        await().until(() -> numbers().size() == 700);
        assertThat(sent).hasSize(2);
        assertThat(numbers())
                .containsExactlyElementsOf(
                        IntStream.range(0, 700).mapToObj(String::valueOf).toList());
        add(log, 1);
        await().until(() -> sent.size() == 3);
    }

    @Test
    void aBatchIsNotLargerThanTheBrokerTakes() {
        var log = new AccessLog(this::take, properties(10_000, Duration.ofMillis(50)), meters);
        IntStream.range(0, 300).forEach(number -> log.add(entry(number, 500)));
        await().until(() -> numbers().size() == 300);
        assertThat(sent)
                .allSatisfy(batch ->
                        assertThat(batch.stream().mapToInt(AccessEntry::weight).sum())
                                .isLessThan(500_000));
    }

    @Test
    void whileTheBrokerIsAwayTheSameBatchIsTriedAgainAndWhatDoesNotFitIsCounted() {
        var attempts = new AtomicInteger();
        var isThere = new CountDownLatch(1);
        AccessSender away =
                batch ->
                        Mono.defer(() -> {
                            attempts.incrementAndGet();
                            return isThere.getCount() > 0
                                    ? Mono.error(new IllegalStateException("away"))
                                    : take(batch);
                        });
        var log = new AccessLog(away, properties(1000, Duration.ofMillis(10)), meters);
        add(log, 10);
        await().until(() -> attempts.get() >= 2);
        add(log, 1100);
        assertThat(lost()).isEqualTo(110);
        isThere.countDown();
        await().until(() -> numbers().size() == 1000);
        assertThat(sent.getFirst()).hasSize(10);
        assertThat(lost()).isEqualTo(110);
    }

    @Test
    void whatWaitsIsSentBeforeTheServiceStops() throws InterruptedException {
        var log = new AccessLog(this::take, properties(10_000, Duration.ofHours(1)), meters);
        log.start();
        add(log, 700);
        var stopped = new CountDownLatch(1);
        log.stop(stopped::countDown);
        stopped.await();
        assertThat(numbers()).hasSize(700);
        assertThat(log.isRunning()).isFalse();
        assertThat(lost()).isZero();
    }

    @Test
    void aBrokerThatStaysAwayDoesNotKeepTheServiceFromStopping() throws InterruptedException {
        var log =
                new AccessLog(
                        batch -> Mono.never(),
                        new AccessLogProperties(
                                100,
                                50,
                                Duration.ofMillis(1),
                                Duration.ofHours(1),
                                Duration.ofMillis(200)),
                        meters);
        add(log, 80);
        var stopped = new CountDownLatch(1);
        log.stop(stopped::countDown);
        stopped.await();
        assertThat(lost()).isEqualTo(80);
    }
}
