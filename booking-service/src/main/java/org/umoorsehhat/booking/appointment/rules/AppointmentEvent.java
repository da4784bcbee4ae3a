package org.umoorsehhat.booking.appointment.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the world may know of a change: ids, times, states; never why somebody comes. The slots are
 * added when the seats are taken or released.
 *
 * @param fact such as {@code booked}
 * @param version of the booking reference
 * @param data by the names of the fields in JSON
 */
public record AppointmentEvent(
        String fact, String reference, long version, Map<String, Object> data) {

    /** The same, which says that, too. */
    AppointmentEvent with(String name, Object value) {
        var more = new LinkedHashMap<>(data);
        more.put(name, value);
        return new AppointmentEvent(fact, reference, version, more);
    }
}
