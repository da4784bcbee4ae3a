package org.umoorsehhat.waitlist.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offer is meant. Without it the current one is, whatever the caller has seen.
 *
 * @param offer its id
 */
record AnswerRequest(@Nullable UUID offer) {

    static @Nullable UUID offerOf(@Nullable AnswerRequest request) {
        return request == null ? null : request.offer();
    }
}
