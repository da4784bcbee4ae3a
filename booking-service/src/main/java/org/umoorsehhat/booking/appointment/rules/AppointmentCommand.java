package org.umoorsehhat.booking.appointment.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.PaymentMethod;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;

/** What somebody wants to be done. */
public sealed interface AppointmentCommand {

    /** What makes an appointment where there is none. */
    sealed interface Making extends AppointmentCommand {}

    /** What is done to an appointment that is there. */
    sealed interface Acting extends AppointmentCommand {}

    /**
     * What is known here that a new appointment stands on.
     *
     * @param id the number that it will have
     * @param doctor absent where there is none of that number
     * @param service absent where none is asked for, or there is none of that number
     */
    record Facts(
            long id,
            UUID appointmentId,
            @Nullable Doctor doctor,
            @Nullable MedicalService service) {

        /** Nothing has been looked up yet. */
        public static final Facts NONE = new Facts(0, new UUID(0, 0), null, null);
    }

    /**
     * Make an appointment.
     *
     * @param timeSlot a slot that it must touch; absent when the time says it all
     * @param minutes absent for those of the service, else the usual length
     */
    record Book(
            long doctor,
            long patient,
            @Nullable Long service,
            @Nullable Long timeSlot,
            LocalDate date,
            LocalTime time,
            @Nullable Integer minutes,
            VisitDetails details,
            PrivateValues privateValues,
            Facts facts)
            implements Making {

        public Book knowing(Facts known) {
            return new Book(
                    doctor,
                    patient,
                    service,
                    timeSlot,
                    date,
                    time,
                    minutes,
                    details,
                    privateValues,
                    known);
        }
    }

    /**
     * Make an appointment of a seat that was held for the waiting list, at the instant at which it
     * was offered.
     */
    record BookHeld(long patient, Instant startsAt, int minutes, AppointmentType type, Facts facts)
            implements Making {}

    /**
     * Do it only to a version that the caller has seen.
     *
     * @param versions that will do
     */
    record IfUnchanged(List<Long> versions, Acting action) implements Acting {}

    record Confirm() implements Acting {}

    record Start() implements Acting {}

    /**
     * @param notes the doctor's; those that are there stay when absent, as the rest
     */
    record Complete(
            @Nullable String notes,
            @Nullable Boolean followUpRequired,
            @Nullable LocalDate followUpDate)
            implements Acting {

        public static final Complete PLAIN = new Complete(null, null, null);
    }

    record RecordNoShow() implements Acting {}

    record Cancel(String reason) implements Acting {}

    /** Move it to another time at the same doctor: a new appointment in place of the old one. */
    record Reschedule(LocalDate date, LocalTime time, @Nullable String reason, Facts facts)
            implements Acting {

        public Reschedule knowing(Facts known) {
            return new Reschedule(date, time, reason, known);
        }
    }

    /**
     * @param amount the fee when absent
     */
    record Pay(PaymentMethod method, @Nullable BigDecimal amount) implements Acting {}

    record Refund() implements Acting {}

    /**
     * Change texts and follow-up.
     *
     * @param changes by the names of the fields in JSON; what is not named stays
     * @param ifMatch versions that the caller accepts; absent when any will do
     */
    record Amend(Map<String, @Nullable Object> changes, @Nullable List<Long> ifMatch)
            implements Acting {}

    /**
     * Note that the patient has been sent a message.
     *
     * @param isReminder else it is the confirmation
     * @param channel such as {@code email}
     */
    record NoteMessage(boolean isReminder, String channel) implements Acting {}

    /**
     * Take it out of every list.
     *
     * @param ifMatch versions that the caller accepts; absent when any will do
     */
    record Delete(@Nullable List<Long> ifMatch) implements Acting {}
}
