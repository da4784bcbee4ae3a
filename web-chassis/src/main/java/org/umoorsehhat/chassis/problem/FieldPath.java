package org.umoorsehhat.chassis.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Where in a body something stands, as validation writes it: {@code time_slots[0].start_time}. */
public final class FieldPath {

    private static final int LONGEST = 200;

    private FieldPath() {}

    /** At most 200 characters; {@code body} for the whole of it. */
    public static String of(@Nullable TokenStreamContext place) {
        var field = new StringBuilder();
        for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                field.insert(0, "[" + at.getCurrentIndex() + "]");
            } else if (at.currentName() != null) {
                field.insert(0, "." + at.currentName());
            }
            if (field.length() > LONGEST) {
                break;
            }
        }
        int from = field.indexOf(".") == 0 ? 1 : 0;
        int to = Math.min(field.length(), LONGEST);
        return field.isEmpty() ? "body" : field.substring(from, to);
    }
}
