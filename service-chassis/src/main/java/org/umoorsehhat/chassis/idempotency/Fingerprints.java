package org.umoorsehhat.chassis.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What requests are told apart by: method, address and the value of the body. White space, the
 * order of fields and the way a character is escaped are no part of a JSON value; numbers are as
 * they are written, so that 1.0 is another body than 1.
 */
final class Fingerprints {

    private final JsonMapper canonical;

    Fingerprints(JsonMapper json) {
        canonical =
                json.rebuild()
                        .enable(
                                JsonNodeFeature.WRITE_PROPERTIES_SORTED,
                                JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .build();
    }

    /** SHA-256. */
    byte[] of(ServerHttpRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + address(request) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return digest.digest(value(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A path means the same with and without a slash at its end. */
    private static String address(ServerHttpRequest request) {
        String path = request.getURI().getRawPath();
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + "?"
                + request.getURI().getRawQuery();
    }

    /** What is no JSON is refused by whoever reads it. */
    private byte[] value(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        try {
            return canonical.writeValueAsBytes(canonical.readTree(body));
        } catch (JacksonException e) {
            return body;
        }
    }
}
