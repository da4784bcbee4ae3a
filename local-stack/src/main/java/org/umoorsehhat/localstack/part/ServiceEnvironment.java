package org.umoorsehhat.localstack.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What services are told through their environment; {@code config-repo/README.md} lists the
 * variables.
 */
final class ServiceEnvironment {

    /** Whatever the profile: what runs here is nobody else's business. */
    private static final String LOOPBACK = "127.0.0.1";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, String> more;

    /**
     * @param more variables of every service, over those that it would have by itself
     */
    ServiceEnvironment(Home home, Ports ports, Secrets secrets, Map<String, String> more) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.more = more;
    }

    Map<String, String> of(Service service) {
        var variables = new HashMap<String, String>();
        variables.put("SPRING_PROFILES_ACTIVE", "local");
        variables.put("SERVER_ADDRESS", LOOPBACK);
        variables.put("SERVER_PORT", number(service.port()));
        if (service.management() != service.port()) {
            variables.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
            variables.put("MANAGEMENT_SERVER_PORT", number(service.management()));
        }
        variables.put("CONFIG_REPO", home.configuration().toString());
        variables.put("CONFIG_SERVER_URL", url(Port.CONFIG_SERVER));
        variables.put("OIDC_ISSUER", url(Port.IDENTITY_SERVER));
        variables.put("WEB_ORIGINS", url(Port.GATEWAY));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + number(Port.KAFKA));
        variables.put("SCHEDULING_URL", url(Port.SCHEDULING));
        variables.put("BOOKING_URL", url(Port.BOOKING));
        variables.put("WAITLIST_URL", url(Port.WAITLIST));
        variables.put("NOTIFICATION_URL", url(Port.NOTIFICATION));
        variables.put("SMTP_HOST", "localhost");
        variables.put("SMTP_PORT", number(Port.SMTP));
        variables.put("ONLINE_PAYMENT_PROVIDER", "stripe");
        variables.put("STRIPE_URL", url(Port.INBOX) + "/payments");
        variables.put("STRIPE_SECRET_KEY", "sk_local");
        variables.put("STRIPE_PUBLISHABLE_KEY", "pk_local");
        variables.put("STRIPE_WEBHOOK_SECRETS", secrets.password(Secrets.PAYMENTS));
        String database = service.database();
        if (database != null) {
            String address =
                    "postgresql://localhost:%s/%s".formatted(number(Port.POSTGRESQL), database);
            variables.put("DATABASE_URL", "r2dbc:" + address);
            variables.put("DATABASE_JDBC_URL", "jdbc:" + address);
            variables.put("DATABASE_PASSWORD", secrets.password(database + "_app"));
            variables.put("DATABASE_OWNER_PASSWORD", secrets.password(database + "_owner"));
        }
        variables.putAll(more);
        return variables;
    }

    /**
     * What {@code SERVICE_JVM_OPTIONS} says, for all services; later options win over earlier ones.
     */
    List<String> jvmOptions() {
        String options = System.getenv().getOrDefault("SERVICE_JVM_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    private String number(Port port) {
        return String.valueOf(ports.number(port));
    }

    private String url(Port port) {
        return ports.http(port).toString();
    }
}
