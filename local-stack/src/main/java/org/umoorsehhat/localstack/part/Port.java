package org.umoorsehhat.localstack.part;

/** Every port of the platform, with its number where nothing else is said. */
public enum Port {
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(8090),
    SCHEDULING(8081),
    BOOKING(8082),
    WAITLIST(8083),
    NOTIFICATION(8084),
    CONFIG_SERVER(8888),
    IDENTITY_SERVER(9000),
    INBOX(8025),
    SMTP(1025),
    POSTGRESQL(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** What it is called in the environment, say {@code BOOKING_PORT}. */
    public String variable() {
        return name() + "_PORT";
    }

    int usual() {
        return usual;
    }
}
