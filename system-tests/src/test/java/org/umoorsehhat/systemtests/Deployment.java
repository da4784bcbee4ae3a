package org.umoorsehhat.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;

/**
 * Replicas of one service with their Service in front, beside the platform's own instance. They are
 * replaced as the manifests say: none is missing, one is too many ({@code maxUnavailable: 0},
 * {@code maxSurge: 1}).
 */
final class Deployment implements AutoCloseable {

    /** The platform's own instance is the first. */
    private static final int FIRST_NUMBER = 2;

    private final Platform platform;
    private final Service service;
    private final Map<String, String> environment;
    private final PodTemplate template;
    private final Deque<Pod> pods = new ConcurrentLinkedDeque<>();
    private final ServiceAddress address = new ServiceAddress(this::endpoints);
    private final ScheduledExecutorService kubelet = Executors.newSingleThreadScheduledExecutor();
    private int next = FIRST_NUMBER;

    Deployment(
            Platform platform,
            Service service,
            Map<String, String> environment,
            PodTemplate template) {
        this.platform = platform;
        this.service = service;
        this.environment = environment;
        this.template = template;
        long period = template.readinessPeriod().toMillis();
        kubelet.scheduleWithFixedDelay(
                () -> pods.forEach(Pod::probe), period, period, TimeUnit.MILLISECONDS);
    }

    URI uri() {
        return address.uri();
    }

    /** Starts so many more, and returns when they are ready. */
    void scaleUp(int replicas) {
        for (int n = 0; n < replicas; n++) {
            scaleUp(platform);
        }
    }

    private void scaleUp(Platform version) {
        var pod = new Pod(version, version.replica(service, next++, environment), template);
        pods.addLast(pod);
        pod.start();
    }

    /** One step of a rolling update: when a new one is ready, the oldest goes. */
    void replaceOldest(Platform newer) {
        scaleUp(newer);
        pods.getFirst().terminate();
        pods.removeFirst();
    }

    /**
     * The lines of all its pods, also those that have gone, in which the pattern finds something.
     */
    List<String> logged(Pattern pattern) {
        return IntStream.range(FIRST_NUMBER, next)
                .mapToObj(number -> platform.log(service.title() + "-" + number))
                .flatMap(Deployment::lines)
                .filter(line -> pattern.matcher(line).find())
                .toList();
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Integer> endpoints() {
        return pods.stream().filter(Pod::isEndpoint).map(Pod::port).toList();
    }

    /** In good order, so that Kafka does not wait for consumers that have gone. */
    @Override
    public void close() {
        kubelet.shutdownNow();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            pods.forEach(pod -> threads.execute(pod::end));
        }
        address.close();
    }
}
