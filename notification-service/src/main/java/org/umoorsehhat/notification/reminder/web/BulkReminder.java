package org.umoorsehhat.notification.reminder.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.BulkResult;

/**
 * What came of a reminder of a bulk action. The last two say the same for who reads them since
 * before all bulk actions answered alike.
 *
 * @param result {@code ok}, {@code error}, or the kind of problem, such as {@code not-found}
 * @param detail why not
 */
record BulkReminder(@JsonUnwrapped BulkResult outcome, String result, @Nullable String detail) {

    static BulkReminder sent(long id) {
        return new BulkReminder(BulkResult.ok(id), "ok", null);
    }

    /** Its turn came, and it did not arrive. */
    static BulkReminder notSent(long id, String why, ServerWebExchange exchange) {
        var problem = Problem.conflict("not-sent", "Not sent", why);
        return new BulkReminder(BulkResult.failed(id, problem, exchange), "error", why);
    }

    static BulkReminder refused(long id, Problem problem, ServerWebExchange exchange) {
        return new BulkReminder(
                BulkResult.failed(id, problem, exchange),
                problem.type(),
                problem.getBody().getDetail());
    }
}
