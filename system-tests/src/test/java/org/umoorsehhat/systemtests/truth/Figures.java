package org.umoorsehhat.systemtests.truth;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What statistics and lists say of visits, in one line each. */
final class Figures {

    private Figures() {}

    static String line(TruthVisit visit) {
        TruthVisit next = visit.movedTo;
        return "%d %s of %d from %s to %s%s%s%s for %s"
                .formatted(
                        visit.id,
                        visit.status,
                        visit.patient.id,
                        visit.from,
                        visit.to,
                        visit.isOffSlot ? " off-slot" : "",
                        visit.isPaid ? " paid" : "",
                        next == null ? "" : " moved to " + next.id,
                        visit.fee);
    }

    static String list(List<TruthVisit> visits, Comparator<TruthVisit> order) {
        return visits.size()
                + ": "
                + visits.stream()
                        .sorted(order)
                        .map(Figures::line)
                        .collect(Collectors.joining("; "));
    }

    static String statistics(List<TruthVisit> visits) {
        Map<String, Integer> byOutcome = new TreeMap<>();
        visits.forEach(visit -> byOutcome.merge(visit.outcome(), 1, Integer::sum));
        int moved = byOutcome.getOrDefault("rescheduled", 0);
        byOutcome.remove("rescheduled");
        Predicate<TruthVisit> isCompleted = visit -> visit.status.equals("completed");
        return statistics(
                visits.size() - moved,
                byOutcome.toString(),
                moved,
                sum(visits, isCompleted, true),
                sum(visits, isCompleted, false),
                sum(visits, isCompleted.negate(), true));
    }

    static String statistics(
            int total,
            String byStatus,
            int moved,
            BigDecimal revenue,
            BigDecimal unpaid,
            BigDecimal prepaid) {
        return "%d, %s, moved %d, revenue %s, unpaid %s, prepaid %s"
                .formatted(total, byStatus, moved, revenue, unpaid, prepaid);
    }

    private static BigDecimal sum(
            List<TruthVisit> visits, Predicate<TruthVisit> which, boolean isPaid) {
        return visits.stream()
                .filter(which.and(visit -> visit.isPaid == isPaid))
                .map(visit -> visit.fee)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
