package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Replica;

/** A replica as the kubelet treats it: probes, then preStop, {@code SIGTERM}, and some grace. */
final class Pod {

    private final Platform platform;
    private final Replica replica;
    private final PodTemplate template;
    private int failures;
    private volatile boolean isReady;
    private volatile boolean isTerminating;

    Pod(Platform platform, Replica replica, PodTemplate template) {
        this.platform = platform;
        this.replica = replica;
        this.template = template;
    }

    int port() {
        return replica.port();
    }

    /** Whether it gets new connections. One that terminates gets none from the beginning. */
    boolean isEndpoint() {
        return isReady && !isTerminating;
    }

    void start() {
        platform.start(List.of(replica.part()));
        probe();
    }

    synchronized void probe() {
        if (replica.part().isReady()) {
            failures = 0;
            isReady = true;
        } else if (++failures >= template.readinessFailures()) {
            isReady = false;
        }
    }

    /**
     * Waits until it has ended by itself. Fails if the grace is too short for that, or if a client
     * is not told that the connection which it keeps ends.
     */
    void terminate() {
        isTerminating = true;
        long began = System.nanoTime();
        try (var kept = new KeptConnection(port())) {
            await("preStop")
                    .pollDelay(template.preStop())
                    .atMost(template.grace())
                    .until(() -> System.nanoTime() - began >= template.preStop().toNanos());
            assertThat(kept.isToldThatItEnds()).isFalse();
            signal();
            await("a word to those who keep connections").until(kept::isToldThatItEnds);
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        }
        awaitEnd();
    }

    /** Ends it in good order when nobody asks any more. */
    void end() {
        isTerminating = true;
        signal();
        awaitEnd();
    }

    private void signal() {
        platform.processes().find(name()).ifPresent(ProcessHandle::destroy);
    }

    private void awaitEnd() {
        await("end of " + name())
                .pollInterval(Duration.ofMillis(100))
                .atMost(template.grace().minus(template.preStop()))
                .until(() -> platform.processes().find(name()).isEmpty());
    }

    private String name() {
        return replica.part().name();
    }
}
