package org.umoorsehhat.scheduling.place.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import org.umoorsehhat.scheduling.directory.web.DetailsRequest;
import org.umoorsehhat.scheduling.place.rules.LocationDetails;

/** A whole location, as {@code POST} and {@code PUT} take one. */
record LocationRequest(
        @NotBlank @Size(max = TextLengths.NAME) String name, @Nullable Boolean isActive)
        implements DetailsRequest<LocationDetails> {

    @Override
    public LocationDetails details() {
        return new LocationDetails(name, isActive == null || isActive);
    }
}
