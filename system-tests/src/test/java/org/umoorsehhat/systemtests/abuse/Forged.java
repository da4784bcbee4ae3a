package org.umoorsehhat.systemtests.abuse;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.systemtests.wire.WireAnswer;
import org.umoorsehhat.systemtests.wire.WireRequest;

/**
 * Tokens that identity-server did not make. Those that it might have made, but expired or for
 * somebody else, are tried with the key of tests at each service.
 */
final class Forged {

    private static final String FROM = "127.0.7.1";

    private Forged() {}

    static void tokens(Victim victim, Tally tally) throws Exception {
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1_500);
            URI elsewhere = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/keys");
            for (var token : all(victim, elsewhere).entrySet()) {
                for (String path : List.of("doctors", "appointments", "waiting-list", "patients")) {
                    WireRequest request =
                            victim.get("", path).with("Authorization: Bearer " + token.getValue());
                    tally.expect(token.getKey(), victim.ask(FROM, request), 401, 429, 431);
                }
            }
            try {
                listener.accept().close();
                tally.wrong("a key was fetched from where a token said");
            } catch (java.net.SocketTimeoutException e) {
                tally.saw("nothing fetched");
            }
        }
    }

    private static Map<String, String> all(Victim victim, URI elsewhere) throws Exception {
        String issuer = victim.endpoints().identity().toString();
        RSAKey real =
                JWKSet.load(victim.endpoints().identity().resolve("/oauth2/jwks").toURL())
                        .getKeys()
                        .getFirst()
                        .toRSAKey();
        RSAKey own = new RSAKeyGenerator(2048).keyID(real.getKeyID()).generate();
        JWTClaimsSet claims = claims(issuer);
        var all = new LinkedHashMap<String, String>();
        all.put("alg none", new PlainJWT(claims).serialize());
        all.put("alg none, signed", new PlainJWT(claims).serialize() + "c2ln");
        all.put("another key", signed(header(own), claims, own));
        all.put("another issuer", signed(header(own), claims("https://issuer.example"), own));
        var hmac =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(real.getKeyID()).build(),
                        claims);
        hmac.sign(new MACSigner(real.toRSAPublicKey().getEncoded()));
        all.put("HS256 with the public key", hmac.serialize());
        all.put("jku", signed(builder(own).jwkURL(elsewhere).build(), claims, own));
        all.put("x5u", signed(builder(own).x509CertURL(elsewhere).build(), claims, own));
        all.put("jwk", signed(builder(own).jwk(own.toPublicJWK()).build(), claims, own));
        for (String kid :
                List.of("../../../../dev/null", "' OR 1=1 --", "\u0000", "k".repeat(5_000))) {
            all.put("kid", signed(builder(own).keyID(kid).build(), claims, own));
        }
        String good = victim.api().token("patient1");
        String[] parts = good.split("\\.");
        String admin = new PlainJWT(claims).serialize().split("\\.")[1];
        all.put("somebody else's claims", parts[0] + "." + admin + "." + parts[2]);
        all.put("cut", good.substring(0, good.length() - 5));
        all.put("no signature", parts[0] + "." + parts[1] + ".");
        all.put("twice", good + "." + good);
        return all;
    }

    private static JWTClaimsSet claims(String issuer) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("umoor-sehhat-appointments")
                .subject("admin")
                .claim("name", "Administrator")
                .claim("roles", List.of("admin"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
    }

    private static JWSHeader header(RSAKey key) {
        return builder(key).build();
    }

    private static JWSHeader.Builder builder(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key)
            throws Exception {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    /** Headers that only proxies may set, and requests that are two in one. */
    static void headers(Victim victim, Tally tally) throws Exception {
        for (String header :
                List.of(
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: gopher",
                        "X-Forwarded-Prefix: /evil",
                        "X-Forwarded-For: 127.0.0.1",
                        "Forwarded: for=127.0.0.1;host=evil.example;proto=https",
                        "X-Original-URL: /actuator/env",
                        "X-Rewrite-URL: /actuator/env",
                        "X-HTTP-Method-Override: DELETE")) {
            WireAnswer page = victim.ask(FROM, victim.get("patient1", "doctors/1").with(header));
            tally.expect(header, page, 200, 400);
            WireAnswer none = victim.ask(FROM, victim.get("patient1", "nothing").with(header));
            tally.expect(header, none, 404, 400);
            for (WireAnswer answer : List.of(page, none)) {
                if ((answer.body() + answer.headers()).contains("evil")) {
                    tally.wrong(header + " is believed: " + answer);
                }
            }
            tally.expect(
                    header,
                    victim.ask(FROM, victim.get("", "appointments").with(header)),
                    401,
                    400);
        }
        for (String path :
                List.of("actuator/env", "..;/actuator/env", "%2e%2e/actuator/prometheus")) {
            tally.expect(path, victim.ask(FROM, victim.get("patient1", path)), 400, 403, 404);
        }
    }

    /** Lengths that contradict each other: no second request may hide in the first. */
    static void smuggled(Victim victim, Tally tally) throws Exception {
        String hidden = "GET /api/appointments/doctors HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (String lengths :
                List.of(
                        "Content-Length: 5\r\nTransfer-Encoding: chunked",
                        "Transfer-Encoding: chunked\r\nContent-Length: 5",
                        "Content-Length: 5\r\nContent-Length: 6",
                        "Content-Length: -1",
                        "Content-Length: 5, 5",
                        "Content-Length: +5",
                        "Transfer-Encoding: xchunked",
                        "Transfer-Encoding: chunked, identity",
                        "Transfer-Encoding : chunked",
                        "Transfer-Encoding:\u000bchunked")) {
            try (var wire = org.umoorsehhat.systemtests.wire.Wire.open(victim.gateway(), FROM)) {
                wire.send(
                        "POST /api/appointments/appointments HTTP/1.1\r\nHost: localhost\r\n"
                                + lengths
                                + "\r\n\r\n0\r\n\r\n"
                                + hidden);
                WireAnswer answer = wire.answer("POST", java.time.Duration.ofSeconds(20));
                tally.expect(lengths, answer, 400, 401, 411, 413, 429);
            } catch (java.io.EOFException e) {
                tally.saw("closed");
            }
        }
    }
}
