package org.umoorsehhat.chassis.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what is encoded with percent signs, and takes only UTF-8: others read U+FFFD instead. */
final class PercentEncoding {

    private static final int HEX = 16;

    private PercentEncoding() {}

    /** The text; null when it is none. */
    static @Nullable String decoded(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char character = encoded.charAt(at);
            if (character == '%') {
                int value = at + 2 < encoded.length() ? value(encoded, at + 1) : -1;
                if (value < 0) {
                    return null;
                }
                bytes.write(value);
                at += 2;
            } else if (character < 0x80) {
                bytes.write(character);
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int value(String encoded, int at) {
        int high = Character.digit(encoded.charAt(at), HEX);
        int low = Character.digit(encoded.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
