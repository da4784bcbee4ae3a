package org.umoorsehhat.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as calendars are told of them. The calendar library brings a database of its own,
 * which knows fewer zones than Java and not always the newest rules of those that it knows.
 */
final class CalendarZones {

    private final TimeZoneRegistry library = TimeZoneRegistryFactory.getInstance().createRegistry();

    /**
     * The zone's description, under the same name; null where the library has none or where it is
     * not the same time in it at one of the moments. Then only UTC says when that is.
     */
    @Nullable VTimeZone describing(ZoneId zone, Instant... moments) {
        TimeZone known = library.getTimeZone(zone.getId());
        return known != null
                        && known.getID().equals(zone.getId())
                        && Stream.of(moments).allMatch(at -> isSameTime(known, zone, at))
                ? known.getVTimeZone()
                : null;
    }

    private static boolean isSameTime(TimeZone known, ZoneId zone, Instant at) {
        int seconds = zone.getRules().getOffset(at).getTotalSeconds();
        return known.getOffset(at.toEpochMilli()) == seconds * 1_000;
    }
}
