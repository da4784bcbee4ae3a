package org.umoorsehhat.systemtests;

import java.util.function.BiConsumer;
import org.umoorsehhat.localstack.Platform;

/** What may befall a part of the platform; it is started again afterwards. */
enum Fault {
    BOOKING_KILLED("booking-service", Platform::kill),
    WAITLIST_KILLED("waitlist-service", Platform::kill),
    NOTIFICATION_KILLED("notification-service", Platform::kill),
    SCHEDULING_KILLED("scheduling-service", Platform::kill),
    GATEWAY_KILLED("gateway", Platform::kill),
    BROKER_STOPPED("kafka", Platform::stop),
    BROKER_KILLED("kafka", Platform::kill),
    POSTGRESQL_RESTARTED("postgresql", Platform::stop),
    POSTGRESQL_KILLED("postgresql", Platform::kill);

    private final String part;
    private final BiConsumer<Platform, String> how;

    Fault(String part, BiConsumer<Platform, String> how) {
        this.part = part;
        this.how = how;
    }

    String part() {
        return part;
    }

    void strike(Platform platform) {
        how.accept(platform, part);
    }
}
