package org.umoorsehhat.waitlist.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.umoorsehhat.chassis.problem.Problem;

/** What came of each entry of a bulk action, in the order asked. */
public record BulkAnswer(List<Result> results) {

    /**
     * @param ok whether it was done
     * @param message what was done
     * @param problem why it was not
     */
    public record Result(
            long id, boolean ok, @Nullable String message, @Nullable ProblemDetail problem) {

        public static Result done(long id, String message) {
            return new Result(id, true, message, null);
        }

        public static Result refused(long id, Problem problem) {
            return new Result(id, false, null, problem.getBody());
        }
    }
}
