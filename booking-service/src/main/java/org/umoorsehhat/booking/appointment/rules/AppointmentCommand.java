package org.umoorsehhat.booking.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.OtherVisit;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.rules.Buffers;

/** What somebody wants to be done. */
public sealed interface AppointmentCommand {

    /** What makes an appointment where there is none. */
    sealed interface Making extends AppointmentCommand {}

    /** What is done to an appointment that is there. */
    sealed interface Acting extends AppointmentCommand
            permits IfUnchanged,
                    InSeries,
                    Confirm,
                    Decline,
                    CheckIn,
                    Start,
                    Complete,
                    RecordNoShow,
                    Undo,
                    Cancel,
                    ConfirmAttendance,
                    Reschedule,
                    Amend,
                    NoteMessage,
                    Delete,
                    PaymentCommand {}

    /**
     * Make an appointment.
     *
     * @param doctor {@link #ANY_DOCTOR} for whoever of the service has the fewest visits that day
     * @param timeSlot a slot that it must touch; absent when the time says it all
     * @param fold which of the two, where clocks are put back and show the time twice: 0 the first,
     *     1 the second
     * @param offSlot whether staff says that it need not be a published time
     * @param minutes absent for those of the service, else the usual length
     */
    record Book(
            long doctor,
            long patient,
            @Nullable Long service,
            @Nullable Long timeSlot,
            LocalDate date,
            LocalTime time,
            int fold,
            boolean offSlot,
            @Nullable Integer minutes,
            VisitDetails details,
            PrivateValues privateValues,
            Facts facts)
            implements Making {

        public static final long ANY_DOCTOR = 0;

        /** At the first of the two, where there are two, and at a published time. */
        public Book(
                long doctor,
                long patient,
                @Nullable Long service,
                @Nullable Long timeSlot,
                LocalDate date,
                LocalTime time,
                @Nullable Integer minutes,
                VisitDetails details,
                PrivateValues privateValues,
                Facts facts) {
            this(
                    doctor,
                    patient,
                    service,
                    timeSlot,
                    date,
                    time,
                    0,
                    false,
                    minutes,
                    details,
                    privateValues,
                    facts);
        }

        public Book knowing(Facts known) {
            return with(doctor, service, known);
        }

        /** The same at one doctor, who calls the service by a number of their own. */
        public Book at(long oneDoctor, long theirService) {
            return with(oneDoctor, theirService, facts);
        }

        private Book with(long whom, @Nullable Long what, Facts known) {
            return new Book(
                    whom,
                    patient,
                    what,
                    timeSlot,
                    date,
                    time,
                    fold,
                    offSlot,
                    minutes,
                    details,
                    privateValues,
                    known);
        }
    }

    /**
     * Make an appointment of a seat that was held for the waiting list, when it was offered.
     *
     * @param buffers that the hold has kept; absent where there is none any more
     */
    record BookHeld(
            long patient,
            Instant startsAt,
            int minutes,
            @Nullable Buffers buffers,
            AppointmentType type,
            PrivateValues words,
            Facts facts)
            implements Making {

        /** One that the doctor offers no longer does not stand in the way of the seat. */
        @Nullable Long serviceOf(long doctor) {
            var service = facts.service();
            return service != null && service.isActive() && service.doctor() == doctor
                    ? (Long) service.id()
                    : null;
        }
    }

    /** Do it only to a version that the caller has seen: one of these. */
    record IfUnchanged(List<Long> versions, Acting action) implements Acting {}

    /**
     * Do it as a part of what is done to several visits of a series.
     *
     * @param isTimeWanted whether another one of them comes to the time that this one leaves, which
     *     is then offered to nobody
     */
    record InSeries(SeriesAction told, boolean isTimeWanted, Acting action) implements Acting {}

    record Confirm() implements Acting {}

    /**
     * Refuse a request.
     *
     * @param reason which the patient is told, and nobody else
     */
    record Decline(String reason) implements Acting {}

    /** Note that the patient is there. */
    record CheckIn() implements Acting {}

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

    /**
     * Take back what was recorded last of the day of the visit.
     *
     * @param reason for the audit log
     */
    record Undo(String reason) implements Acting {}

    /**
     * @param isWishOfPatient whether the clinic does it because the patient asked, who owes then
     *     what they would owe by themselves
     */
    record Cancel(String reason, boolean isWishOfPatient) implements Acting {

        public Cancel(String reason) {
            this(reason, false);
        }
    }

    /** Say that one will come. */
    record ConfirmAttendance() implements Acting {}

    /**
     * Move it, or change what is done, by whom or how long: a new appointment in place of the old.
     *
     * @param start absent: it stays when it is
     * @param other what else is to be different; for staff
     */
    record Reschedule(
            @Nullable LocalStart start, @Nullable String reason, OtherVisit other, Facts facts)
            implements Acting {

        /** To another time, the first of the two, where there are two. */
        public Reschedule(LocalDate date, LocalTime time, @Nullable String reason, Facts facts) {
            this(new LocalStart(date, time, 0), reason, OtherVisit.NONE, facts);
        }

        public Reschedule knowing(Facts known) {
            return new Reschedule(start, reason, other, known);
        }
    }

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
