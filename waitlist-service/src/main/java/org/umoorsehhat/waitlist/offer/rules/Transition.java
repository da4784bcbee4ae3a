package org.umoorsehhat.waitlist.offer.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.umoorsehhat.waitlist.rules.Refusal;

/** What the saga has decided. */
public sealed interface Transition {

    /** Nothing is to be done: it was done before, or is not for this state. */
    Transition NOTHING = new Change(List.of());

    /** What follows, in order; all of it or nothing. */
    record Change(List<Effect> effects) implements Transition {

        public Change {
            effects = List.copyOf(effects);
        }

        /** The same, and then more. */
        Change and(Effect... more) {
            return and(Arrays.asList(more));
        }

        Change and(List<? extends Effect> more) {
            var all = new ArrayList<>(effects);
            all.addAll(more);
            return new Change(all);
        }
    }

    /** It cannot be done. */
    record Refused(Refusal refusal) implements Transition {}

    /** What was read before the slot was locked does not hold any more: read it again. */
    record Stale() implements Transition {}

    /** A change with these effects. */
    static Change of(Effect... effects) {
        return new Change(Arrays.asList(effects));
    }

    /** Whether nothing is done. */
    default boolean isNothing() {
        return equals(NOTHING);
    }
}
