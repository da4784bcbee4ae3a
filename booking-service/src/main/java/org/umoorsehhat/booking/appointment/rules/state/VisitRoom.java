package org.umoorsehhat.booking.appointment.rules.state;

import org.jspecify.annotations.Nullable;

/**
 * Where a visit is: the room of its first slot, by name.
 *
 * @param location name of where the room is
 */
public record VisitRoom(String name, @Nullable String location) {

    /** Absent where there is no room. */
    public static @Nullable VisitRoom of(@Nullable String name, @Nullable String location) {
        return name == null ? null : new VisitRoom(name, location);
    }
}
