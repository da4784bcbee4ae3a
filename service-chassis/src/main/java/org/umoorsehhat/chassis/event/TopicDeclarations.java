package org.umoorsehhat.chassis.event;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the topics that this service declares as {@code NewTopic} beans. Tries until it succeeds: a
 * service that starts while the broker is away has to have its topics later.
 */
final class TopicDeclarations implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicDeclarations.class);
    private static final Duration WAIT_AT_START = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private @Nullable Thread worker;

    TopicDeclarations(KafkaAdmin admin) {
        this.admin = admin;
    }

    /** Waits a little, so that consumers find the topics in the usual case. */
    @Override
    public synchronized void start() {
        if (worker == null) {
            worker = Thread.ofVirtual().name("topics").start(this::declare);
            try {
                worker.join(WAIT_AT_START);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void declare() {
        try {
            while (!isDeclared()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDeclared() {
        try {
            return admin.initialize();
        } catch (KafkaException | IllegalStateException e) {
            log.warn("The topics are not declared yet: {}", e.toString());
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** Before the consumers, and beside the relay, which waits for its topics by itself. */
    @Override
    public int getPhase() {
        return 10;
    }
}
