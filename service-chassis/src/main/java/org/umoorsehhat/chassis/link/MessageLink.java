package org.umoorsehhat.chassis.link;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * A link that a patient was sent, and holds now. A controller method below {@code links/} takes it
 * as a parameter.
 *
 * @param hash SHA-256 of its token
 * @param purpose the one thing that it is good for, such as {@code cancel}
 * @param patient who does it
 * @param subject what it is about: the appointment's UUID, or the offer's
 */
public record MessageLink(byte[] hash, String purpose, long patient, String subject) {

    /** What the audit and access logs say of who did it. */
    public static final String SUBJECT = "link:";

    /**
     * @throws Problem the same as for a link that nobody knows, where it is good for something else
     */
    public MessageLink require(String wanted) {
        if (!purpose.equals(wanted)) {
            throw over();
        }
        return this;
    }

    /** What is said of every link that opens nothing, for whatever reason: one and the same. */
    public static Problem over() {
        return Problem.notFound(
                "This link is not valid, or not any more: it works once, and until the visit or the offer is over.");
    }

    /** The patient, who has not logged in: each link is a caller of its own. */
    JwtAuthenticationToken authentication(Instant now) {
        var claims =
                Jwt.withTokenValue("link")
                        .header("alg", "none")
                        .subject(SUBJECT + purpose)
                        .claim("name", "Link in a message")
                        .claim("roles", List.of("patient"))
                        .claim("patient_id", patient)
                        .issuedAt(now)
                        .build();
        return new JwtAuthenticationToken(
                claims, List.of(), SUBJECT + HexFormat.of().formatHex(hash));
    }
}
