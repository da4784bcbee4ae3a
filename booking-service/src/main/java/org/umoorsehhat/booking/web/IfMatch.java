package org.umoorsehhat.booking.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} header, for statements that compare the version themselves. */
public final class IfMatch {

    private IfMatch() {}

    /** Versions that the caller accepts; null when any will do. A tag of ours is a number. */
    public static @Nullable List<Long> versions(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
            return null;
        }
        return Arrays.stream(ifMatch.split(","))
                .map(tag -> unquoted(tag.trim()))
                .filter(tag -> tag.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static String unquoted(String tag) {
        return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }
}
