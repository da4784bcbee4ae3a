package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.directory.DoctorDetails;
import org.umoorsehhat.scheduling.directory.Money;
import org.umoorsehhat.scheduling.web.KnownTimeZone;
import org.umoorsehhat.scheduling.web.PlainText;

/** A whole doctor, as {@code POST} and {@code PUT} take one. */
record DoctorRequest(
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotBlank @Size(max = 200) @PlainText String specialty,
        @NotNull @KnownTimeZone String timeZone,
        @NotNull Money consultationFee,
        @Size(min = 1, max = 300) @PlainText @Nullable String location,
        @Nullable Boolean isActive,
        @Nullable Boolean confirmsAtOnce,
        @Size(min = 1, max = 255) @PlainText @Nullable String userSub) {

    DoctorDetails details() {
        return new DoctorDetails(
                name,
                specialty,
                timeZone,
                consultationFee,
                location,
                isActive == null || isActive,
                confirmsAtOnce != null && confirmsAtOnce,
                userSub);
    }
}
