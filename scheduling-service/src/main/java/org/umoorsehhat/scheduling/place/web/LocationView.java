package org.umoorsehhat.scheduling.place.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.scheduling.place.rules.Location;

/** A location as the API shows one. */
record LocationView(long id, String name, boolean isActive) implements AccessedData {

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    static LocationView of(Location location) {
        return new LocationView(location.id(), location.details().name(), location.isActive());
    }
}
