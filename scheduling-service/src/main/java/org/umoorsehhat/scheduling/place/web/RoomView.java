package org.umoorsehhat.scheduling.place.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.scheduling.place.rules.Room;

/**
 * A room as the API shows one.
 *
 * @param location its number, see {@code locations}
 */
record RoomView(long id, long location, String name, boolean isActive) implements AccessedData {

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    static RoomView of(Room room) {
        return new RoomView(
                room.id(), room.details().location(), room.details().name(), room.isActive());
    }
}
