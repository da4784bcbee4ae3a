package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.Money;
import org.umoorsehhat.scheduling.directory.ServiceDetails;
import org.umoorsehhat.scheduling.web.PlainText;

/** A whole medical service, as {@code POST} and {@code PUT} take one. */
record ServiceRequest(
        @NotNull Long doctor,
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotNull @Min(15) @Max(180) Integer durationMinutes,
        @NotNull Money price,
        @Nullable Boolean isActive,
        @Nullable Boolean confirmsAtOnce) {

    ServiceDetails details() {
        return new ServiceDetails(
                doctor,
                name,
                durationMinutes,
                price,
                isActive == null || isActive,
                confirmsAtOnce != null && confirmsAtOnce);
    }
}
