package org.umoorsehhat.waitlist.web.input;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offer is meant. Without it the current one is, whatever the caller has seen.
 *
 * @param offer its id
 */
public record AnswerRequest(@Nullable UUID offer) {

    public static @Nullable UUID offerOf(@Nullable AnswerRequest request) {
        return request == null ? null : request.offer();
    }
}
