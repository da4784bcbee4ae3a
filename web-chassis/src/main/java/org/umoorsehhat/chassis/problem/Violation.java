package org.umoorsehhat.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault of one field, for programs.
 *
 * @param code stable name of the fault, the same in every service
 * @param allowed what could have been given; absent where that cannot be listed
 */
public record Violation(
        String field,
        String code,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> allowed) {}
