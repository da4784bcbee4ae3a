package org.umoorsehhat.chassis.inbox.deadletter;

import org.umoorsehhat.chassis.inbox.deadletter.DeadLetterReplay.Report;

/** What a replay did, as it is remembered with an idempotency key: numbers, then why it stopped. */
final class ReportText {

    private static final int PARTS = 5;
    private static final int LONGEST = 200;

    private ReportText() {}

    static String of(Report report) {
        String stopped = report.stopped() == null ? "" : report.stopped();
        return "%d %d %d %d %s"
                .formatted(
                        report.replayed(),
                        report.skipped(),
                        report.failed(),
                        report.waiting(),
                        stopped.substring(0, Math.min(LONGEST, stopped.length())));
    }

    static Report read(String text) {
        String[] parts = text.split(" ", PARTS);
        return new Report(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Long.parseLong(parts[3]),
                parts[4].isEmpty() ? null : parts[4]);
    }
}
