package org.umoorsehhat.chassis.caller;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule for texts of headers that is asked only about those that hold more than printable ASCII,
 * which it allows: each reading of a header asks, and a pattern goes through a whole token.
 */
record HeaderTexts(Predicate<String> rule) implements Predicate<String> {

    @Override
    public boolean test(@Nullable String text) {
        return text == null || isPlain(text) || rule.test(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
