package org.umoorsehhat.benchmarks.direct;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The rounds of an old and a new version, printed as a Markdown table while they are played. */
public final class Comparison {

    private final PrintStream out;
    private final List<Round> old = new ArrayList<>();
    private final List<Round> now = new ArrayList<>();

    public Comparison(PrintStream out) {
        this.out = out;
        out.println(Round.HEADER);
    }

    /** One round of each, which had the machine for as long, shortly after each other. */
    public void add(Round before, Round after) {
        old.add(before);
        now.add(after);
        String number = String.valueOf(old.size());
        out.println(before.line(number, "old"));
        out.println(after.line(number, "new"));
    }

    /** The medians of both, and those of the rounds' ratios. */
    public void end() {
        var ratios = new ArrayList<Round>();
        for (int i = 0; i < old.size(); i++) {
            ratios.add(now.get(i).by(old.get(i)));
        }
        out.println(Round.median(old).line("median", "old"));
        out.println(Round.median(now).line("median", "new"));
        out.println(Round.median(ratios).ratios("median of the ratios", "new / old"));
    }
}
