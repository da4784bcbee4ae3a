package org.umoorsehhat.booking.patient.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient.
 *
 * @param gender male, female, other or unknown, as in HL7 FHIR
 * @param phone E.164; of older rows and of other systems also what is no number
 * @param locale language of messages, BCP 47
 * @param timeZone where the patient lives, IANA
 * @param userSub {@code sub} of the patient's own tokens
 */
public record Patient(
        long id,
        String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        String timeZone,
        boolean isActive,
        @Nullable String userSub,
        long version) {}
