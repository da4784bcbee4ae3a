package org.umoorsehhat.testsupport;

import java.util.List;
import org.testcontainers.containers.GenericContainer;

/**
 * A container that can be stopped and started as it is.
 *
 * <p>Testcontainers' own {@code stop()} removes the container, and Docker gives a restarted one
 * another random port: hence the fixed one.
 */
final class PinnedContainer<C extends GenericContainer<?>> {

    private static final int SECONDS_TO_STOP = 10;

    private final C container;
    private final int port;

    PinnedContainer(C container, int inside) {
        this.container = container;
        this.port = FreePorts.next();
        container.setPortBindings(List.of(port + ":" + inside));
    }

    void create() {
        container.start();
    }

    C container() {
        return container;
    }

    String host() {
        return container.getHost();
    }

    int port() {
        return port;
    }

    void stop() {
        var docker = container.getDockerClient();
        docker.stopContainerCmd(container.getContainerId()).withTimeout(SECONDS_TO_STOP).exec();
    }

    /**
     * Returns at once: Docker's proxy accepts connections before the server in the container does.
     */
    void start() {
        container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    }

    void close() {
        container.stop();
    }
}
