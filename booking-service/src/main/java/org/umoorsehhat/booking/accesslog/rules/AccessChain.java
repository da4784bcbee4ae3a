package org.umoorsehhat.booking.accesslog.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the chain from where it begins, or was dropped until, and gives what is wrong. */
public final class AccessChain {

    private byte[] previous;
    private long expected;

    /**
     * @param anchor the last row before the part that is followed
     */
    public AccessChain(AccessHead anchor) {
        previous = anchor.hash();
        expected = anchor.no() + 1;
    }

    /**
     * @param no of the row
     */
    public record Violation(long no, String violation) {}

    /** Looks at the row that follows. */
    public List<Violation> follow(AccessRow row) {
        var violations = new ArrayList<Violation>();
        if (row.no() != expected) {
            violations.add(new Violation(row.no(), "a row is missing before this one"));
        }
        if (!Arrays.equals(AccessSeal.hash(previous, row), row.hash())) {
            violations.add(new Violation(row.no(), "the row is not what was written"));
        }
        previous = row.hash();
        expected = row.no() + 1;
        return violations;
    }

    /** Looks at the end: the head says which row was the last. */
    public List<Violation> end(AccessHead head) {
        return head.no() == expected - 1 && Arrays.equals(head.hash(), previous)
                ? List.of()
                : List.of(new Violation(head.no(), "the newest rows are missing"));
    }
}
