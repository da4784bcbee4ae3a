package org.umoorsehhat.booking.appointment.series.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.series.SeriesConflict;
import org.umoorsehhat.booking.appointment.series.SeriesVisit;
import org.umoorsehhat.booking.appointment.series.web.SeriesAnswer.SeriesVisitView;
import org.umoorsehhat.booking.appointment.web.RefusalProblems;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWords;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import org.umoorsehhat.chassis.problem.ToldProblem;
import reactor.core.publisher.Mono;

/** Tells of each visit why it cannot be had, in the words of a refusal by itself. */
@RestControllerAdvice
final class SeriesProblems {

    private final ProblemWriter writer;
    private final RefusalProblems refusals;

    SeriesProblems(ProblemWriter writer, RefusalProblems refusals) {
        this.writer = writer;
        this.refusals = refusals;
    }

    @ExceptionHandler
    Mono<Void> answer(SeriesConflict conflict, ServerWebExchange exchange) {
        var errors = new LinkedHashMap<String, List<String>>();
        for (SeriesVisit visit : conflict.visits()) {
            Refusal refusal = visit.refusal();
            if (refusal != null) {
                errors.put("visits[" + visit.number() + "]", List.of(refusals.words(refusal)));
            }
        }
        Problem problem =
                Problem.conflict(
                                "series-conflict",
                                "Some visits are in conflict",
                                "Nothing was changed.")
                        .with("errors", errors)
                        .with("visits", views(conflict.visits(), exchange));
        return writer.write(exchange, problem);
    }

    /** In the language of who asks. */
    List<SeriesVisitView> views(List<SeriesVisit> visits, ServerWebExchange exchange) {
        String language = ToldProblem.language(exchange.getRequest());
        return visits.stream().map(visit -> view(visit, language)).toList();
    }

    private SeriesVisitView view(SeriesVisit visit, String language) {
        Refusal refusal = visit.refusal();
        return SeriesVisitView.planned(
                visit.number(),
                visit.start(),
                refusal == null ? null : refusal.type(),
                refusal == null ? null : ProblemWords.all().in(language, refusals.words(refusal)),
                visit.alternatives());
    }
}
