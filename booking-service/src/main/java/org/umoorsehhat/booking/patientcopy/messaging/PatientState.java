package org.umoorsehhat.booking.patientcopy.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.phone.PhoneNumbers;

/** A patient as another system's directory says they are. */
record PatientState(
        long patientId,
        String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String email,
        @Nullable String phone,
        String locale,
        ZoneId timeZone,
        boolean isActive,
        @Nullable String userSub) {

    /** As it is kept: the number in E.164, or as it came where it is none. */
    PatientState with(PhoneNumbers phones) {
        return new PatientState(
                patientId,
                name,
                dateOfBirth,
                gender,
                email,
                phones.e164OrSame(phone),
                locale,
                timeZone,
                isActive,
                userSub);
    }
}
