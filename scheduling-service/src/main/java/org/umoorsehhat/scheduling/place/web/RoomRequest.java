package org.umoorsehhat.scheduling.place.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import org.umoorsehhat.scheduling.directory.web.DetailsRequest;
import org.umoorsehhat.scheduling.place.rules.RoomDetails;

/** A whole room, as {@code POST} and {@code PUT} take one. */
record RoomRequest(
        @NotNull Long location,
        @NotBlank @Size(max = TextLengths.NAME) String name,
        @Nullable Boolean isActive)
        implements DetailsRequest<RoomDetails> {

    @Override
    public RoomDetails details() {
        return new RoomDetails(location, name, isActive == null || isActive);
    }
}
