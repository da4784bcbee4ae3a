package org.umoorsehhat.booking.relation.rules;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/** Why somebody has to see a patient who is not theirs: 10 to 500 characters. */
public record AccessReason(String text) {

    /** The header that carries it. */
    public static final String HEADER = "X-Access-Reason";

    /** What the OpenAPI document says of the header. */
    public static final String DESCRIPTION =
            "A doctor's reason to see a patient who is not theirs, 10 to 500 characters: opens the patient to them for a short time, and is on record";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /**
     * @param header as it came; absent where no reason is given
     * @throws Problem {@code 400} for a text that is too short, too long, or not plain
     */
    public static Optional<AccessReason> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        String text = decoded(header).strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw Problem.invalid(HEADER, "is not from 10 to 500 characters long");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(HEADER, "holds control characters");
        }
        return Optional.of(new AccessReason(text));
    }

    /** Headers arrive as Latin-1, whatever the client wrote: most often UTF-8. */
    private static String decoded(String header) {
        String text =
                new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : header;
    }
}
