package org.umoorsehhat.booking.rules;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of enum constants as they stand in JSON and in the database, and as people read them. */
public final class Codes {

    private Codes() {}

    /** {@code FOLLOW_UP} is {@code follow_up}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** {@code FOLLOW_UP} is {@code Follow up}. */
    public static String display(Enum<?> constant) {
        String words = of(constant).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The constant of that code; null when there is none. */
    public static <E extends Enum<E>> @Nullable E parse(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return constant;
            }
        }
        return null;
    }
}
