package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;

/**
 * Deployments of some services and of the gateway, which finds them by their addresses. Databases,
 * Kafka and everything else are the platform's.
 */
final class Fleet implements AutoCloseable {

    private static final Map<Service, String> VARIABLES =
            Map.of(
                    Service.SCHEDULING, "SCHEDULING_URL",
                    Service.BOOKING, "BOOKING_URL",
                    Service.WAITLIST, "WAITLIST_URL",
                    Service.NOTIFICATION, "NOTIFICATION_URL");

    /** What Reactor Netty and the gateway itself say of it. */
    private static final Pattern BROKEN_OFF =
            Pattern.compile("The connection observed an error|broke off|cannot be reached");

    private final Platform platform;
    private final PodTemplate template;
    private final int replicas;
    private final Map<Service, Deployment> deployments = new EnumMap<>(Service.class);

    /**
     * @param services the gateway is there in any case
     * @param replicas of each
     */
    Fleet(Platform platform, PodTemplate template, Collection<Service> services, int replicas) {
        this.platform = platform;
        this.template = template;
        this.replicas = replicas;
        var environment =
                new HashMap<>(
                        Map.of(
                                "SPRING_PROFILES_ACTIVE", "kubernetes",
                                "OIDC_JWK_SET_URI", platform.identity() + "/oauth2/jwks",
                                // The platform's PostgreSQL has room for one of each.
                                "DATABASE_POOL_SIZE", "8"));
        services.stream()
                .filter(VARIABLES::containsKey)
                .forEach(service -> deploy(service, environment));
        deployments.forEach((service, deployment) ->
                environment.put(VARIABLES.get(service), deployment.uri().toString()));
        deploy(Service.GATEWAY, environment);
    }

    private void deploy(Service service, Map<String, String> environment) {
        deployments.put(
                service, new Deployment(platform, service, Map.copyOf(environment), template));
    }

    void start() {
        Executor threads = command -> Thread.ofVirtual().start(command);
        CompletableFuture.allOf(
                        deployments.values().stream()
                                .map(one ->
                                        CompletableFuture.runAsync(
                                                () -> one.scaleUp(replicas), threads))
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    /** As callers of the gateway see it. */
    Endpoints endpoints() {
        return new Endpoints(
                deployments.get(Service.GATEWAY).uri(), platform.identity(), platform.inbox());
    }

    /**
     * One after the other, and the replicas of each, too.
     *
     * @param newer the version that the new ones are of
     */
    void replace(List<Service> services, Platform newer) {
        for (Service service : services) {
            Deployment deployment = deployments.get(service);
            if (deployment == null) {
                replaceOnly(service, newer);
            } else {
                replace(service, deployment, newer);
            }
        }
    }

    /** What nobody asks while patients are served: there is only the platform's own. */
    private static void replaceOnly(Service service, Platform newer) {
        newer.stop(service.title());
        newer.start(service.title());
        System.out.println(service.title() + ": replaced");
    }

    private void replace(Service service, Deployment deployment, Platform newer) {
        for (int n = 1; n <= replicas; n++) {
            long began = System.nanoTime();
            deployment.replaceOldest(newer);
            System.out.printf(
                    "%s: %d of %d replaced, in %d s%n",
                    service.title(),
                    n,
                    replicas,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
    }

    /**
     * Requests that the gateway sent on connections which the services were closing. It repeats
     * those that change nothing, so that callers do not see all.
     */
    List<String> brokenOff() {
        return deployments.get(Service.GATEWAY).logged(BROKEN_OFF);
    }

    @Override
    public void close() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            deployments.values().forEach(one -> threads.execute(one::close));
        }
    }
}
