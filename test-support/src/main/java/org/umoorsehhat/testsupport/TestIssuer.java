package org.umoorsehhat.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The OpenID Connect provider of this JVM's tests: discovery, and the public half of an RSA key.
 */
public final class TestIssuer {

    /** The audience that the platform's services demand. */
    public static final String AUDIENCE = "umoor-sehhat-appointments";

    private static final class Shared {
        static final TestIssuer ISSUER = new TestIssuer();
    }

    private final HttpServer server;
    private final RSAKey key = newKey("test");
    private final String uri;

    private TestIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        uri = "http://localhost:" + server.getAddress().getPort();
        serve("/.well-known/openid-configuration", discovery());
        serve("/oauth2/jwks", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    /** The issuer of this JVM, started by whoever asks first. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** For {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. */
    public String uri() {
        return uri;
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/oauth2/jwks",
         "authorization_endpoint": "%1$s/oauth2/authorize", "token_endpoint": "%1$s/oauth2/token",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}\
        """
                .formatted(uri);
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> answer(exchange, json));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
