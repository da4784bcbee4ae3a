package org.umoorsehhat.benchmarks.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.umoorsehhat.localstack.Platform;

/** Looks at the backlog every other second, from its making until it is closed. */
public final class Watch implements AutoCloseable {

    public static final Duration STEP = Duration.ofSeconds(2);

    private final List<Backlog.Size> sizes = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    public Watch(Platform platform) {
        this.thread = Thread.ofVirtual().name("watch").start(() -> look(platform));
    }

    private void look(Platform platform) {
        try (var backlog = new Backlog(platform)) {
            do {
                Backlog.Size size = backlog.size();
                synchronized (sizes) {
                    sizes.add(size);
                }
            } while (!end.await(STEP.toMillis(), TimeUnit.MILLISECONDS));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public List<Backlog.Size> sizes() {
        synchronized (sizes) {
            return List.copyOf(sizes);
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
