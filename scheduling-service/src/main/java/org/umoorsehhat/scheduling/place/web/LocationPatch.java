package org.umoorsehhat.scheduling.place.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.web.Omittable;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import org.umoorsehhat.scheduling.directory.web.DetailsPatch;
import org.umoorsehhat.scheduling.place.rules.LocationDetails;

/** What is to change about a location: what is absent stays. */
record LocationPatch(
        @Omittable
                @Size(max = TextLengths.NAME)
                @Pattern(regexp = "(?s).*\\S.*", message = "is required")
                @Nullable String name,
        @Omittable @Nullable Boolean isActive)
        implements DetailsPatch<LocationDetails> {

    @Override
    public LocationDetails applyTo(LocationDetails old) {
        return new LocationDetails(
                name == null ? old.name() : name, isActive == null ? old.isActive() : isActive);
    }
}
