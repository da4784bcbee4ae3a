package org.umoorsehhat.chassis.time;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * IANA time zones. There is more than one database of them – Java's, PostgreSQL's, those of
 * calendars – and they know neither the same names nor mean the same by each.
 */
public final class TimeZones {

    private static final String NO_PLACE_IN_PARTICULAR = "UTC";

    /** Names for offsets and for rules, each of them after no place. */
    private static final Set<String> RULES =
            Set.of(
                    "CET",
                    "CST6CDT",
                    "EET",
                    "EST",
                    "EST5EDT",
                    "GMT",
                    "GMT0",
                    "Greenwich",
                    "HST",
                    "MET",
                    "MST",
                    "MST7MDT",
                    "PST8PDT",
                    "UCT",
                    "Universal",
                    "WET",
                    "Zulu");

    private TimeZones() {}

    /**
     * Whether somebody can be there: a place such as {@code Asia/Riyadh}, or {@code UTC}. What only
     * Java knows ({@code SystemV/AST4}) is none, nor are rules without a place ({@code CET}) and
     * offsets, whose sign means one thing in Java and the other in {@code Etc/} and in PostgreSQL.
     */
    public static boolean isPlace(String id) {
        return id.equals(NO_PLACE_IN_PARTICULAR)
                || (isKnown(id)
                        && !id.startsWith("SystemV/")
                        && !id.startsWith("Etc/")
                        && !RULES.contains(id));
    }

    /**
     * The zone of that name, where it is one that this JVM has rules for. Also those that are no
     * place, since they came in once; but no offset such as {@code +03:00}.
     */
    public static Optional<ZoneId> find(@Nullable String id) {
        return id != null && isKnown(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    private static boolean isKnown(String id) {
        return ZoneRulesProvider.getAvailableZoneIds().contains(id);
    }
}
