package org.umoorsehhat.chassis.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What requests are told apart by: method, address and body, but for the white space that JSON has
 * outside of texts. Fields in another order are another body: whoever repeats a request sends what
 * they sent. So most bodies, which have no white space, are what instances of earlier versions took
 * them for, and a repeat is known across an update.
 */
final class Fingerprints {

    private Fingerprints() {}

    /** SHA-256. */
    static byte[] of(ServerHttpRequest request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod()
                                    + " "
                                    + request.getURI().getRawPath()
                                    + "?"
                                    + request.getURI().getRawQuery()
                                    + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            return digest.digest(withoutBlanks(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is no JSON is refused by whoever reads it, whatever becomes of it here. */
    static byte[] withoutBlanks(byte[] body) {
        byte[] kept = new byte[body.length];
        int length = 0;
        boolean isText = false;
        boolean isEscaped = false;
        for (byte one : body) {
            if (isText || !isBlank(one)) {
                kept[length++] = one;
            }
            if (one == '"' && !isEscaped) {
                isText = !isText;
            }
            isEscaped = isText && one == '\\' && !isEscaped;
        }
        return Arrays.copyOf(kept, length);
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }
}
