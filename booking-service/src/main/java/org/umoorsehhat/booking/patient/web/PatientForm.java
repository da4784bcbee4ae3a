package org.umoorsehhat.booking.patient.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.patient.rules.Languages;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.time.KnownTimeZone;
import org.umoorsehhat.chassis.time.WantedTimeZone;

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
        @Nullable @Size(max = PhoneNumbers.LONGEST) String phone,
        @Nullable
                @Pattern(
                        regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?",
                        message = "is not a language tag such as ar or en-GB")
                String locale,
        @Nullable @KnownTimeZone(orKept = true) String timeZone,
        @Nullable Boolean isActive,
        @Nullable @Size(min = 1, max = 255) String userSub) {

    private static final String USUAL_LOCALE = "en";
    private static final String USUAL_ZONE = "UTC";

    /**
     * @param kept what is known already, of which a number, language or zone that is older than
     *     these checks stays; absent for a new patient
     */
    PatientDetails details(PhoneNumbers phones, @Nullable PatientDetails kept) {
        LocalDate born = dateOfBirth;
        if (born != null && born.getYear() < 1880) {
            throw Problem.invalid("date_of_birth", "is too long ago");
        }
        String language = kept == null ? null : kept.locale();
        if (locale != null && !locale.equals(language) && !Languages.isKnown(locale)) {
            throw Problem.invalid("locale", "is not a language tag such as ar or en-GB");
        }
        return new PatientDetails(
                name.strip(),
                dateOfBirth,
                gender,
                email,
                number(phones, kept == null ? null : kept.phone()),
                locale == null ? USUAL_LOCALE : locale,
                timeZone == null
                        ? USUAL_ZONE
                        : WantedTimeZone.of(timeZone, kept == null ? null : kept.timeZone()),
                isActive == null || isActive,
                userSub);
    }

    private @Nullable String number(PhoneNumbers phones, @Nullable String known) {
        String text = phone;
        if (text == null || text.equals(known)) {
            return phones.e164OrSame(text);
        }
        return phones.e164(text)
                .orElseThrow(() ->
                        Problem.invalid(
                                "phone",
                                "is not a number that can be called; write it as +44 7700 900123"));
    }
}
