package org.umoorsehhat.things;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ThingRequest(
        @NotBlank(message = "is required")
                @Size(max = 1000, message = "has at most 1000 characters")
                String name,
        @Max(value = 10, message = "is at most 10") @Nullable Integer roomSize,
        @Nullable LocalDate madeOn,
        @Nullable Colour colour) {

    enum Colour {
        RED,
        GREEN
    }
}
