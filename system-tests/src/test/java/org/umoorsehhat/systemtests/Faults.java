package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.umoorsehhat.localstack.Platform;

/**
 * Patients book, move, cancel, join and accept through the gateway, while services are killed and
 * the broker and PostgreSQL stopped or killed, up to four at a time; then the aftermath is looked
 * at.
 */
final class Faults {

    private static final int MOST_AT_ONCE = 4;
    private static final int DAYS = 4;
    private static final int SEATS = 2;
    private static final int PATIENTS = 8;

    /** Whom no other test gives an appointment. */
    private static final int FIRST_PATIENT = 1000;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Platform platform = SharedPlatform.get();
    private final Api api = new Api(SharedPlatform.endpoints());
    private final Random random;
    private final long seed;
    private final Deque<Fault> deck = new ArrayDeque<>();
    private final List<PatientTraffic> traffic = new ArrayList<>();
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final Times recoveries = new Times("back for callers");

    Faults(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /**
     * Strikes so many times, within that time, and fails if anything does not add up afterwards.
     */
    void strike(int faults, Duration limit) throws InterruptedException, ExecutionException {
        Patients.ensure(api, FIRST_PATIENT + PATIENTS);
        var aftermath = new Aftermath(platform, api);
        List<FreshSlot> slots = FreshDoctor.withSlots(api, DAYS, SEATS).slots();
        long began = System.nanoTime();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int n = 0; n < PATIENTS; n++) {
                var patient =
                        new PatientTraffic(
                                api, FIRST_PATIENT + n, slots, seed + n, () -> !over.get());
                traffic.add(patient);
                running.add(threads.submit(patient));
            }
            try {
                somethingIsDone(running);
                while (struck() < faults && since(began).compareTo(limit) < 0) {
                    round(faults - struck());
                    somethingIsDone(running);
                }
            } finally {
                over.set(true);
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        Duration took = since(began);
        List<Long> ids = slots.stream().map(FreshSlot::id).toList();
        aftermath.settle(ids);
        List<String> violations = aftermath.violations(traffic, ids);
        System.out.println(
                new FaultReport(seed, took, struck, recoveries, traffic, violations)
                        + "\nevents: "
                        + aftermath.events());
        assertThat(violations).isEmpty();
        assertThat(struck()).as("faults within " + limit).isEqualTo(faults);
    }

    private void round(int left) {
        List<Fault> hit = draw(Math.min(left, 1 + random.nextInt(MOST_AT_ONCE)));
        long began = System.nanoTime();
        hit.forEach(fault -> fault.strike(platform));
        platform.start(hit.stream().map(Fault::part).distinct().map(platform::part).toList());
        // Ready is what it says of itself; this is what a caller sees.
        await().atMost(PATIENCE).ignoreExceptions().until(() -> answers("appointments/"));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> answers("waiting-list/"));
        Duration took = since(began);
        recoveries.add(took);
        hit.forEach(fault -> struck.merge(fault, 1, Integer::sum));
        System.out.printf("fault %3d: %s, back after %d ms%n", struck(), hit, took.toMillis());
    }

    /** The next of a shuffled deck, so that a few faults are already of all kinds. */
    private List<Fault> draw(int count) {
        var drawn = new ArrayList<Fault>();
        while (drawn.size() < count) {
            if (deck.isEmpty()) {
                List<Fault> all = Arrays.asList(Fault.values());
                Collections.shuffle(all, random);
                deck.addAll(all);
            }
            drawn.add(deck.removeFirst());
        }
        return drawn;
    }

    private boolean answers(String path) {
        return api.get("admin", path + "?page_size=1").status() == 200;
    }

    /** Between two rounds patients get somewhere. */
    private void somethingIsDone(List<Future<?>> running)
            throws InterruptedException, ExecutionException {
        int before = done();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        done() >= before + PATIENTS / 2
                                || running.stream().anyMatch(Future::isDone));
        for (Future<?> one : running) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    private int done() {
        return traffic.stream().mapToInt(PatientTraffic::done).sum();
    }

    private int struck() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
