package org.umoorsehhat.systemtests;

import java.net.URI;
import org.umoorsehhat.localstack.Platform;

/**
 * Where a running platform is.
 *
 * @param gateway the only way in
 * @param identity issues the demo users' tokens
 * @param inbox shows the e-mails that were sent
 */
public record Endpoints(URI gateway, URI identity, URI inbox) {

    /**
     * The platform that {@code make up} starts; each address may be set by an environment variable.
     */
    public static Endpoints local() {
        return new Endpoints(
                address("GATEWAY_URL", "http://localhost:8080"),
                address("IDENTITY_URL", "http://localhost:9000"),
                address("INBOX_URL", "http://localhost:8025"));
    }

    public static Endpoints of(Platform platform) {
        return new Endpoints(platform.gateway(), platform.identity(), platform.inbox());
    }

    private static URI address(String variable, String otherwise) {
        String value = System.getenv(variable);
        return URI.create(value == null || value.isBlank() ? otherwise : value);
    }
}
