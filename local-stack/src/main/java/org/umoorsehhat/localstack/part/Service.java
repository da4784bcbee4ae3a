package org.umoorsehhat.localstack.part;

import org.jspecify.annotations.Nullable;

/** The Spring Boot applications of the platform. */
public enum Service {
    CONFIG_SERVER("config-server", Port.CONFIG_SERVER, "64m", null),
    IDENTITY_SERVER("identity-server", Port.IDENTITY_SERVER, "96m", null),
    SCHEDULING("scheduling-service", Port.SCHEDULING, "160m", "scheduling"),
    BOOKING("booking-service", Port.BOOKING, "192m", "booking"),
    WAITLIST("waitlist-service", Port.WAITLIST, "160m", "waitlist"),
    NOTIFICATION("notification-service", Port.NOTIFICATION, "128m", "notification"),
    GATEWAY("gateway", Port.GATEWAY, "128m", null);

    private final String title;
    private final Port port;
    private final String heap;
    private final @Nullable String database;

    Service(String title, Port port, String heap, @Nullable String database) {
        this.title = title;
        this.port = port;
        this.heap = heap;
        this.database = database;
    }

    /** Its module, its {@code spring.application.name} and the name of its process. */
    public String title() {
        return title;
    }

    public Port port() {
        return port;
    }

    /** The name of its database, from which the names of the two roles follow. */
    public @Nullable String database() {
        return database;
    }

    /** Where its health and metrics are. */
    public Port management() {
        return this == GATEWAY ? Port.GATEWAY_MANAGEMENT : port;
    }

    String heap() {
        return heap;
    }
}
