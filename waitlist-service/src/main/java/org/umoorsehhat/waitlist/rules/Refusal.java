package org.umoorsehhat.waitlist.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why something was not done. The words for people are made where they are told. */
public sealed interface Refusal {

    /** There is none, or not for this caller. */
    record NoSuchEntry() implements Refusal {}

    record PatientNotActive() implements Refusal {}

    /** Nobody has to wait: these suit. */
    record TimesAreFree(List<Seat> free) implements Refusal {}

    /**
     * Not there, not active, or not a patient of the doctor who asks: which of them is not said.
     */
    record PatientNotYours() implements Refusal {}

    /** The patient, or the doctor for the patient, has {@code most} active entries already. */
    record TooManyEntries(int most) implements Refusal {}

    /**
     * The patient, or the doctor for the patient, has joined {@code most} times within 24 hours.
     */
    record JoinedTooOften(int most) implements Refusal {}

    /** The entry's patient has been told by hand {@code most} times already. */
    record TooManyNotifications(int most) implements Refusal {}

    /** Nothing is free, and the entry's patient was told {@code at} that something may be. */
    record ToldAlready(Instant at) implements Refusal {}

    record DoctorNotActive() implements Refusal {}

    /** Not there, not active, or another doctor's. */
    record ServiceNotOffered() implements Refusal {}

    /** Not there, not active, or of a doctor who is not; asked for at any doctor. */
    record NoSuchService() implements Refusal {}

    /** The wished date is before today in the doctor's zone. */
    record DateHasPassed() implements Refusal {}

    /** For that doctor or service, on days that are also meant; those asked for begin so. */
    record WaitsAlready(LocalDate date) implements Refusal {}

    /** The entry has left the list, and so cannot be changed or leave. */
    record HasLeft() implements Refusal {}

    /** The entry has left the list, so that its patient is not told of seats. */
    record WaitsNoLonger() implements Refusal {}

    /** The entry cannot leave: its offer was accepted, and is an appointment or becomes one. */
    record IsBeingBooked() implements Refusal {}

    /** The entry is offered one seat after the other while it tries to leave. */
    record IsBeingOffered() implements Refusal {}

    record NoOffer() implements Refusal {}

    /** The answer names an offer that is not the entry's last one. */
    record AnotherOffer() implements Refusal {}

    record OfferExpired(Instant at) implements Refusal {}

    record OfferWithdrawn() implements Refusal {}

    record OfferDeclined() implements Refusal {}

    record OfferAccepted() implements Refusal {}

    record OfferFulfilled() implements Refusal {}

    /** Refused by booking-service: the patient has another appointment then. */
    record PatientBusy() implements Refusal {}

    /** Refused by booking-service: the patient's record is not active. */
    record PatientInactive() implements Refusal {}

    /** Refused by booking-service: the hold had ended, and no seat was free. */
    record SeatGone() implements Refusal {}
}
