package org.umoorsehhat.chassis.text;

import java.util.Set;

/**
 * Which fields of request bodies may have several lines; an application that has such declares a
 * bean. All others are of one line: what somebody forgets is refused, and not let in.
 *
 * @param names as in JSON, wherever in a body they stand
 */
public record LinesFields(Set<String> names) {

    public LinesFields {
        names = Set.copyOf(names);
    }
}
