package org.umoorsehhat.booking.relation.rules;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Why somebody has to see a patient who is not theirs.
 *
 * @param text {@value #SHORTEST} to {@value #LONGEST} characters
 */
public record AccessReason(String text) {

    /** The header that carries it. */
    public static final String HEADER = "X-Access-Reason";

    /** What the OpenAPI document says of the header. */
    public static final String DESCRIPTION =
            "A doctor's reason to see a patient who is not theirs, 10 to 500 characters; percent-encoded UTF-8 where it is not ASCII. It opens the patient to them for a short time, and is on record";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /** The reason in a header. */
    public static AccessReason of(String header) {
        return new AccessReason(decoded(header).strip());
    }

    /** What is wrong with it; empty where nothing is. */
    public Optional<String> fault() {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.of("is not from %d to %d characters long".formatted(SHORTEST, LONGEST));
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Optional.of("holds control characters")
                : Optional.empty();
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that is one.
            return header;
        }
    }
}
