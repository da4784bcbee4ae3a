package org.umoorsehhat.notification.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What makes links good for something: random, and told to nobody but whoever gets the message. */
class LinkTokens {

    /** 144 bits: 24 characters, which an SMS has room for. */
    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    /** Another one each time. */
    String next() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** SHA-256 of a token, in hexadecimal digits: what others may know of it. */
    static String hash(String token) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
