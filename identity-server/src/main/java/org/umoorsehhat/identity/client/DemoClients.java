package org.umoorsehhat.identity.client;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Anybody, for demonstrations and load tests: {@code admin}, and {@code deskN}, {@code doctorN} and
 * {@code patientN} for every N ≥ 1, with {@link #SECRET} as secret. Nothing is stored, so there may
 * be any number.
 */
final class DemoClients extends ConfiguredClients {

    static final String SECRET = "demo";

    /** At most 18 digits: fits a {@code long}. */
    private static final Pattern NUMBERED =
            Pattern.compile("(desk|doctor|patient)([1-9][0-9]{0,17})");

    private final Duration accessTokenLifetime;

    DemoClients(ClientProperties properties) {
        super(properties);
        accessTokenLifetime = properties.accessTokenLifetime();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        RegisteredClient configured = super.findByClientId(clientId);
        if (configured != null) {
            return configured;
        }
        Person person = person(clientId);
        return person == null
                ? null
                : Clients.client(clientId, "{noop}" + SECRET, person, accessTokenLifetime);
    }

    private static @Nullable Person person(String clientId) {
        if (clientId.equals("admin")) {
            return new Person("Administrator", List.of("admin"), null, null);
        }
        Matcher matcher = NUMBERED.matcher(clientId);
        if (!matcher.matches()) {
            return null;
        }
        long number = Long.parseLong(matcher.group(2));
        return switch (matcher.group(1)) {
            case "desk" -> new Person("Front desk " + number, List.of("front_desk"), null, null);
            case "doctor" -> new Person("Doctor " + number, List.of("doctor"), null, number);
            default -> new Person("Patient " + number, List.of("patient"), number, null);
        };
    }
}
