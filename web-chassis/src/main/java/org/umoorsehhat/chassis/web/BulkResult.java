package org.umoorsehhat.chassis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ToldProblem;

/**
 * What came of one thing of a bulk action.
 *
 * @param status {@value #OK} or {@value #FAILED}
 * @param problem why it failed
 */
public record BulkResult(long id, String status, @Nullable ProblemDetail problem) {

    public static final String OK = "ok";
    public static final String FAILED = "failed";

    public static BulkResult ok(long id) {
        return new BulkResult(id, OK, null);
    }

    /** With the problem in the language of the request. */
    public static BulkResult failed(long id, Problem problem, ServerWebExchange exchange) {
        String language = ToldProblem.language(exchange.getRequest());
        return new BulkResult(id, FAILED, ToldProblem.in(language, problem.getBody()));
    }

    boolean succeeded() {
        return status.equals(OK);
    }
}
