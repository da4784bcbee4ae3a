package org.umoorsehhat.systemtests.wire;

import java.util.Map;

/**
 * What came back.
 *
 * @param headers names in lower case; of several with a name the last
 */
public record WireAnswer(int status, Map<String, String> headers, String body) {

    /** Media type without parameters; empty for none. */
    public String mediaType() {
        return headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
    }

    /** Whether the connection may be used again. */
    public boolean isKept() {
        return !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }

    /** The last part of a problem's type, such as {@code slot-full}; empty for other bodies. */
    public String problem() {
        return new org.umoorsehhat.systemtests.Answer(status, body, 0).problem();
    }
}
