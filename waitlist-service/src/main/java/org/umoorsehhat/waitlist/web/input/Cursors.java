package org.umoorsehhat.waitlist.web.input;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.entry.rules.ListPosition;

/** A place in the list as text: priority, microseconds since 1970, id. */
public final class Cursors {

    private static final int PARTS = 3;

    private Cursors() {}

    public static String of(Entry entry) {
        return "%d-%d-%d"
                .formatted(
                        entry.priority(),
                        ChronoUnit.MICROS.between(Instant.EPOCH, entry.joinedAt()),
                        entry.id());
    }

    /**
     * @param cursor empty: from the start
     */
    public static @Nullable ListPosition read(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        String[] parts = cursor.split("-", -1);
        if (parts.length != PARTS || !cursor.matches("[0-9]{1,2}-[0-9]{1,17}-[0-9]{1,18}")) {
            throw Problem.invalid("cursor", "is not a cursor of this list");
        }
        return new ListPosition(
                Integer.parseInt(parts[0]),
                Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                Long.parseLong(parts[2]));
    }
}
