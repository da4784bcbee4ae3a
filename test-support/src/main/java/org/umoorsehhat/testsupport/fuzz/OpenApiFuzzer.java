package org.umoorsehhat.testsupport.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests made from an OpenAPI document, and complains about answers that the document does
 * not announce and about every {@code 5xx}. The same seed makes the same requests.
 *
 * {@snippet :
 * var fuzzer = new OpenApiFuzzer(document, Map.of("doctor", List.of(1, 2)), request -> send(request));
 * for (var operation : OpenApiOperation.of(document)) {
 *     fuzzer.run(operation, 200, 42).requireNothingWrong();
 * }
 * }
 */
public final class OpenApiFuzzer {

    private final JsonNode document;
    private final Map<String, List<?>> known;
    private final FuzzTarget target;
    private final AnswerRules rules;

    /**
     * @param known values by name of field or parameter that lead somewhere, such as numbers of
     *     rows
     */
    public OpenApiFuzzer(JsonNode document, Map<String, List<?>> known, FuzzTarget target) {
        this.document = document;
        this.known = known;
        this.target = target;
        this.rules = new AnswerRules(document);
    }

    /**
     * Accepts also what something in front of the service answers, which its document does not
     * know: these statuses, with a problem.
     */
    public OpenApiFuzzer behind(Set<Integer> statuses) {
        rules.behind(statuses);
        return this;
    }

    /** Sends {@code count} requests of one operation. */
    public Report run(OpenApiOperation operation, int count, long seed) {
        var random = new Random(seed ^ operation.toString().hashCode());
        var requests = new Requests(document, known, random);
        var report = new Report(operation, seed, new TreeMap<>(), new ArrayList<>());
        for (int n = 0; n < count; n++) {
            FuzzRequest request = requests.next(operation);
            FuzzAnswer answer = send(request);
            report.statuses().merge(answer.status(), 1, Integer::sum);
            rules.violation(operation, answer)
                    .ifPresent(what ->
                            report.violations()
                                    .add(
                                            what
                                                    + "\n    "
                                                    + target.describe(request)
                                                    + "\n    "
                                                    + answer));
        }
        return report;
    }

    private FuzzAnswer send(FuzzRequest request) {
        try {
            return target.send(request);
        } catch (RuntimeException e) {
            throw new AssertionError("No answer to " + request, e);
        }
    }

    /**
     * What came of it.
     *
     * @param statuses how often each was answered
     */
    public record Report(
            OpenApiOperation operation,
            long seed,
            Map<Integer, Integer> statuses,
            List<String> violations) {

        /**
         * @throws AssertionError with the first few requests whose answers were wrong
         */
        public void requireNothingWrong() {
            if (!violations.isEmpty()) {
                throw new AssertionError(
                        "%s, seed %d: %d of %s answers are wrong:%n  %s"
                                .formatted(
                                        operation,
                                        seed,
                                        violations.size(),
                                        statuses,
                                        String.join(
                                                "\n  ",
                                                violations.subList(
                                                        0, Math.min(5, violations.size())))));
            }
        }
    }
}
