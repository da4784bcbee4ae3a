package org.umoorsehhat.booking.patient.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.problem.Problem;

/** The body that registers a patient, or replaces what is known of one. */
record PatientForm(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Past LocalDate dateOfBirth,
        @Nullable
                @Pattern(
                        regexp = "male|female|other|unknown",
                        message = "is not one of male, female, other, unknown")
                String gender,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable
                @Pattern(
                        regexp = "\\+[1-9][0-9]{6,14}",
                        message = "is not in E.164 form such as +447700900123")
                String phone,
        @Nullable
                @Pattern(
                        regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?",
                        message = "is not a language tag such as ar or en-GB")
                String locale,
        @Nullable @Size(max = 64) String timeZone,
        @Nullable Boolean isActive,
        @Nullable @Size(min = 1, max = 255) String userSub) {

    private static final String USUAL_LOCALE = "en";
    private static final String USUAL_ZONE = "UTC";

    PatientDetails details() {
        LocalDate born = dateOfBirth;
        if (born != null && born.getYear() < 1880) {
            throw Problem.invalid("date_of_birth", "is too long ago");
        }
        String zone = timeZone == null ? USUAL_ZONE : timeZone;
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid("time_zone", "is not an IANA time zone such as Asia/Riyadh");
        }
        return new PatientDetails(
                name.strip(),
                dateOfBirth,
                gender,
                email,
                phone,
                locale == null ? USUAL_LOCALE : locale,
                zone,
                isActive == null || isActive,
                userSub);
    }
}
