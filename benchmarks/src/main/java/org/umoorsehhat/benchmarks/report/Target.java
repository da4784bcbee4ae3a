package org.umoorsehhat.benchmarks.report;

import java.util.Locale;

/** A number that was promised, and what was measured. */
public record Target(String what, double wanted, boolean atLeast, double measured) {

    public static Target atLeast(String what, double wanted, double measured) {
        return new Target(what, wanted, true, measured);
    }

    public static Target atMost(String what, double wanted, double measured) {
        return new Target(what, wanted, false, measured);
    }

    public boolean isMet() {
        return atLeast ? measured >= wanted : measured <= wanted;
    }

    /** A line of a Markdown table. */
    String line() {
        return "| %s | %s %s | %s | %s |"
                .formatted(
                        what,
                        atLeast ? "≥" : "≤",
                        number(wanted),
                        number(measured),
                        isMet() ? "met" : "**missed** by %.0f %%".formatted(missedBy()));
    }

    private double missedBy() {
        return 100 * Math.abs(measured - wanted) / Math.max(wanted, 1e-9);
    }

    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.1f", value);
    }
}
