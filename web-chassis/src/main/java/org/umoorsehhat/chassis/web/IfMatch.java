package org.umoorsehhat.chassis.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * The {@code If-Match} header of a request: which versions the caller has seen and means. A
 * controller's method takes it as a parameter.
 *
 * @param header as it came; absent when any version will do
 */
public record IfMatch(@Nullable String header) {

    /** Any version will do. */
    public static final IfMatch ANY = new IfMatch(null);

    /** Versions that the caller accepts; null when any will do. A tag of ours is a number. */
    public @Nullable List<Long> versions() {
        if (header == null || header.isBlank() || header.trim().equals("*")) {
            return null;
        }
        return Arrays.stream(header.split(","))
                .map(tag -> unquoted(tag.trim()))
                .filter(tag -> tag.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /**
     * @throws Problem {@code 412} when the resource has another version
     */
    public void check(long version) {
        EntityTags.check(header, version);
    }

    private static String unquoted(String tag) {
        return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }
}
