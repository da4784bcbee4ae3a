package org.umoorsehhat.waitlist.web.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.BulkResult;

/**
 * What came of an entry of a bulk action.
 *
 * @param ok the same as the status, for who reads it since before all bulk actions answered alike
 * @param message what was done
 */
public record BulkEntry(@JsonUnwrapped BulkResult result, boolean ok, @Nullable String message) {

    public static BulkEntry done(long id, String message) {
        return new BulkEntry(BulkResult.ok(id), true, message);
    }

    public static BulkEntry refused(long id, Problem problem, ServerWebExchange exchange) {
        return new BulkEntry(BulkResult.failed(id, problem, exchange), false, null);
    }
}
