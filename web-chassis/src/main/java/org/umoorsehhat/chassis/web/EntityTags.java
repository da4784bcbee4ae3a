package org.umoorsehhat.chassis.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/** Versions of single resources as {@code ETag} and {@code If-Match}. */
public final class EntityTags {

    private EntityTags() {}

    /** The {@code ETag} of a resource at {@code version}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Compares the {@code If-Match} header of a request, which may be absent, with the version that
     * is there.
     *
     * @throws Problem {@code 412} when the resource has changed since
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
            return;
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::trim).noneMatch(of(version)::equals)) {
            throw Problem.preconditionFailed(
                    "If-Match names another version than the current one, "
                            + of(version)
                            + ". Read the resource again.");
        }
    }
}
