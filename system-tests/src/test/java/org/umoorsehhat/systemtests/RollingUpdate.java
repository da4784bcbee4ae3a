package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;

/**
 * Replaces the replicas of services, one after the other, while patients ask for everything. Every
 * request must be answered as if nothing happened, and what was answered must be there.
 */
final class RollingUpdate {

    private static final int VISITORS = 6;

    /** Whom no other test gives an appointment. */
    private static final int FIRST_PATIENT = 300;

    private static final int DAYS = 4;
    private static final int SEATS = 2;

    /** Requests before the first replica is replaced, and after the last was. */
    private static final int UNDISTURBED = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;
    private final Platform newer;
    private final List<Visitor> visitors = new ArrayList<>();

    /** By the same version. */
    RollingUpdate(Platform platform) {
        this(platform, platform);
    }

    /**
     * @param newer the same platform in the version that it becomes
     */
    RollingUpdate(Platform platform, Platform newer) {
        this.platform = platform;
        this.newer = newer;
    }

    /**
     * @param services all of whose replicas are replaced
     * @param replicas how many of each there are
     */
    void of(List<Service> services, int replicas, PodTemplate template)
            throws InterruptedException, ExecutionException {
        try (var fleet = new Fleet(platform, template, services, replicas)) {
            fleet.start();
            RollingReport report = during(() -> fleet.replace(services, newer), fleet.endpoints());
            System.out.println(report);
            assertThat(report.complaints()).as("not answered as announced").isEmpty();
            assertThat(fleet.brokenOff()).as("seen by the gateway, and perhaps mended").isEmpty();
            assertThat(lost()).as("answered with 201, and not there").isEmpty();
            assertThat(new Ledger(platform).violations()).isEmpty();
        }
    }

    private RollingReport during(Runnable update, Endpoints endpoints)
            throws InterruptedException, ExecutionException {
        var direct = new Api(Endpoints.of(platform));
        Patients.ensure(direct, FIRST_PATIENT + VISITORS);
        List<FreshSlot> slots = FreshDoctor.withSlots(direct, DAYS, SEATS).slots();
        var api = new Api(endpoints);
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int n = 0; n < VISITORS; n++) {
                var visitor = new Visitor(api, FIRST_PATIENT + n, slots, () -> !over.get());
                visitors.add(visitor);
                running.add(threads.submit(visitor));
            }
            long began;
            long ended;
            try {
                undisturbed();
                began = System.nanoTime();
                update.run();
                ended = System.nanoTime();
                undisturbed();
            } finally {
                over.set(true);
            }
            for (Future<?> one : running) {
                one.get();
            }
            return new RollingReport(visitors, began, ended);
        }
    }

    private void undisturbed() {
        long before = asked();
        await().atMost(PATIENCE).until(() -> asked() >= before + UNDISTURBED);
    }

    private long asked() {
        return visitors.stream().mapToLong(visitor -> visitor.asked().size()).sum();
    }

    private List<Visitor.Made> lost() {
        var ledger = new Ledger(platform);
        Map<String, Set<String>> there = new HashMap<>();
        return visitors.stream()
                .flatMap(visitor -> visitor.made().stream())
                .filter(made ->
                        !there.computeIfAbsent(
                                        made.table(), table -> ledger.ids(made.database(), table))
                                .contains(made.id()))
                .toList();
    }
}
