package org.umoorsehhat.testsupport.docker;

import java.util.List;
import org.testcontainers.containers.GenericContainer;

/**
 * A container that can be stopped and started as it is.
 *
 * <p>Testcontainers' own {@code stop()} removes the container, and Docker gives a restarted one
 * another random port: hence the fixed one.
 */
public final class PinnedContainer<C extends GenericContainer<?>> {

    private static final int SECONDS_TO_STOP = 10;

    private final C container;
    private final int port;

    /**
     * @param inside the port on which the server listens in its container
     * @param port the one on which it is reached, whenever it runs
     */
    public PinnedContainer(C container, int inside, int port) {
        this.container = container;
        this.port = port;
        container.setPortBindings(List.of(port + ":" + inside));
    }

    public void create() {
        container.start();
    }

    public C container() {
        return container;
    }

    public String host() {
        return container.getHost();
    }

    public int port() {
        return port;
    }

    public void stop() {
        var docker = container.getDockerClient();
        docker.stopContainerCmd(container.getContainerId()).withTimeout(SECONDS_TO_STOP).exec();
    }

    /**
     * Returns at once: Docker's proxy accepts connections before the server in the container does.
     */
    public void start() {
        container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    }

    public void close() {
        container.stop();
    }
}
