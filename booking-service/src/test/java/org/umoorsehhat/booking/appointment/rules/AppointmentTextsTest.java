package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR_AS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ENDS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PLATFORM;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.TEXTS;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.rescheduled;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Amend;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Delete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.NoteMessage;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.FollowUp;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.chassis.caller.Caller;

/**
 * What commands write into texts, follow-up and messages, who may, and what the log shows of it.
 */
class AppointmentTextsTest {

    private static final FollowUp NEXT_YEAR = new FollowUp(true, LocalDate.of(2027, 1, 15));

    private static Decision decide(Appointment appointment, Acting action, Caller caller) {
        return new AppointmentLifecycle(
                        730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY)
                .decide(appointment, action, caller, STARTS_AT);
    }

    private static Changed change(Acting action, Caller caller) {
        return (Changed) decide(appointment(), action, caller);
    }

    private static Map<String, Object> everything() {
        var changes = new HashMap<String, Object>();
        changes.put("reason_for_visit", "a");
        changes.put("symptoms", "b");
        changes.put("chief_complaint", "c");
        changes.put("notes", null);
        changes.put("doctor_notes", "d");
        changes.put("cancellation_reason", "e");
        changes.put("follow_up_required", false);
        changes.put("follow_up_date", null);
        return changes;
    }

    /**
     * What goes to the restricted topic: the clinic's words for the patient, never the patient's.
     */
    @Test
    void onlyTheClinicsReasonIsTold() {
        for (Caller clinic : List.of(ADMIN, ITS_DOCTOR)) {
            var told = Objects.requireNonNull(change(new Cancel("ill"), clinic).explanation());
            assertThat(told.data()).containsEntry("reason", "ill");
        }
        var mine =
                (Changed)
                        new AppointmentLifecycle(
                                        730,
                                        AppointmentFixtures.VISIT_TIMES,
                                        AppointmentFixtures.POLICY)
                                .decide(
                                        appointment(),
                                        new Cancel("mine alone"),
                                        ITS_PATIENT,
                                        STARTS_AT.minusSeconds(3600));
        assertThat(mine.explanation()).isNull();
        assertThat(change(new Amend(Map.of("doctor_notes", "x"), null), ITS_DOCTOR).explanation())
                .isNull();
    }

    @Test
    void patientChangesOnlyWhatIsThePatients() {
        for (Caller patient : List.of(ITS_PATIENT, DOCTOR_AS_PATIENT)) {
            Changed changed = change(new Amend(everything(), null), patient);
            assertThat(changed.after().privateValues())
                    .isEqualTo(
                            PrivateValues.NONE.with(
                                    Map.of(
                                            "reason_for_visit",
                                            "a",
                                            "symptoms",
                                            "b",
                                            "chief_complaint",
                                            "c",
                                            "doctor_notes",
                                            "check lungs")));
            assertThat(changed.after().followUp()).isEqualTo(NEXT_YEAR);
            assertThat(changed.audit().values().isEmpty()).isTrue();
            assertThat(changed.audit().privateValues().after())
                    .containsOnlyKeys("reason_for_visit", "symptoms", "chief_complaint", "notes");
        }
    }

    @Test
    void staffChangesAllButWhyItWasCancelled() {
        for (Caller staff : List.of(ITS_DOCTOR, ADMIN, PLATFORM)) {
            Changed changed = change(new Amend(everything(), null), staff);
            assertThat(changed.after().privateValues())
                    .isEqualTo(
                            PrivateValues.NONE.with(
                                    Map.of(
                                            "reason_for_visit",
                                            "a",
                                            "symptoms",
                                            "b",
                                            "chief_complaint",
                                            "c",
                                            "doctor_notes",
                                            "d")));
            assertThat(changed.after().followUp()).isEqualTo(FollowUp.NONE);
            assertThat(changed.audit().values().before())
                    .containsOnly(
                            Map.entry("follow_up_required", true),
                            Map.entry("follow_up_date", "2027-01-15"));
            assertThat(changed.audit().values().after())
                    .containsEntry("follow_up_required", false)
                    .containsEntry("follow_up_date", null)
                    .hasSize(2);
        }
    }

    @Test
    void whatIsNotNamedStays() {
        Changed changed = change(new Amend(Map.of("symptoms", "none"), null), ITS_DOCTOR);
        assertThat(changed.after().privateValues())
                .isEqualTo(TEXTS.with(Map.of("symptoms", "none")));
        assertThat(changed.after().followUp()).isEqualTo(NEXT_YEAR);
        assertThat(changed.audit().privateValues().before()).isEqualTo(Map.of("symptoms", "fever"));
        assertThat(changed.audit().privateValues().after()).isEqualTo(Map.of("symptoms", "none"));
    }

    @Test
    void withoutAFollowUpThereIsNoneRequired() {
        var changes = new HashMap<String, Object>();
        changes.put("follow_up_required", null);
        assertThat(change(new Amend(changes, null), ADMIN).after().followUp())
                .isEqualTo(new FollowUp(false, LocalDate.of(2027, 1, 15)));
    }

    @Test
    void nothingDifferentIsNothingToWrite() {
        assertThat(change(new Amend(Map.of("symptoms", "fever"), null), ADMIN).isNothing())
                .isTrue();
        assertThat(change(new Amend(Map.of(), null), ADMIN).isNothing()).isTrue();
        assertThat(change(new Amend(Map.of("symptoms", "x"), null), ADMIN).isNothing()).isFalse();
        assertThat(change(new NoteMessage(true, "sms"), PLATFORM).isNothing())
                .as("there is a channel to note")
                .isFalse();
    }

    @Test
    void versionMustBeOneThatTheCallerAccepts() {
        assertThat(decide(appointment(), new Amend(everything(), List.of(6L)), ADMIN))
                .isEqualTo(Refusal.STALE);
        assertThat(decide(appointment(), new Amend(everything(), List.of()), ADMIN))
                .as("tags that are none of ours")
                .isEqualTo(Refusal.STALE);
        assertThat(decide(appointment(), new Amend(everything(), List.of(6L, 7L)), ADMIN))
                .isInstanceOf(Changed.class);
    }

    @Test
    void completingWritesNotesAndFollowUp() {
        Appointment begun = appointment(AppointmentStatus.IN_PROGRESS);
        var plain = (Changed) decide(begun, Complete.PLAIN, ITS_DOCTOR);
        assertThat(plain.after().privateValues()).isEqualTo(TEXTS);
        assertThat(plain.after().followUp()).isEqualTo(NEXT_YEAR);
        assertThat(plain.audit().privateValues().isEmpty()).isTrue();

        var day = LocalDate.of(2027, 3, 1);
        var full = (Changed) decide(begun, new Complete("rest", false, day), ITS_DOCTOR);
        assertThat(full.after().privateValues())
                .isEqualTo(TEXTS.with(Map.of("doctor_notes", "rest")));
        assertThat(full.after().followUp()).isEqualTo(new FollowUp(false, day));
        assertThat(full.audit().values().after())
                .containsOnly(
                        Map.entry("status", "completed"),
                        Map.entry("follow_up_required", false),
                        Map.entry("follow_up_date", "2027-03-01"));
        assertThat(full.audit().privateValues().before())
                .isEqualTo(Map.of("doctor_notes", "check lungs"));
        assertThat(full.event().data()).doesNotContainValue("rest");
    }

    @Test
    void cancellingSaysWhoWhenAndWhy() {
        Changed cancelled =
                (Changed)
                        new AppointmentLifecycle(
                                        730,
                                        AppointmentFixtures.VISIT_TIMES,
                                        AppointmentFixtures.POLICY)
                                .decide(
                                        appointment(),
                                        new Cancel("ill"),
                                        ITS_PATIENT,
                                        STARTS_AT.minusSeconds(60));
        assertThat(cancelled.after().cancellation())
                .isEqualTo(new Cancellation(STARTS_AT.minusSeconds(60), "p-22", "patient", false));
        assertThat(cancelled.after().privateValues())
                .isEqualTo(TEXTS.with(Map.of("cancellation_reason", "ill")));
        assertThat(cancelled.audit().values().before()).isEqualTo(Map.of("status", "confirmed"));
        assertThat(cancelled.audit().values().after()).isEqualTo(Map.of("status", "cancelled"));
        assertThat(cancelled.audit().privateValues().after())
                .isEqualTo(Map.of("cancellation_reason", "ill"));
        assertThat(cancelled.audit().notes()).isNull();
        assertThat(cancelled.event().data()).containsEntry("cancelled_by", "patient");
    }

    @Test
    void messagesAreNotedWithTheirChannel() {
        Appointment silent = appointment().changed().messages(Messages.NONE).build();
        var confirmation = (Changed) decide(silent, new NoteMessage(false, "email"), PLATFORM);
        assertThat(confirmation.after().messages()).isEqualTo(new Messages(true, false));
        assertThat(confirmation.audit().notes()).isEqualTo("email");
        assertThat(confirmation.audit().values().after())
                .isEqualTo(Map.of("confirmation_sent", true));
        var reminder = (Changed) decide(silent, new NoteMessage(true, "sms"), PLATFORM);
        assertThat(reminder.after().messages()).isEqualTo(new Messages(false, true));
        assertThat(reminder.audit().notes()).isEqualTo("sms");
        assertThat(reminder.audit().values().after()).isEqualTo(Map.of("reminder_sent", true));
    }

    @Test
    void rescheduledOneIsAmendedInSilence() {
        var changed =
                (Changed) decide(rescheduled(appointment()), new Amend(everything(), null), ADMIN);
        assertThat(changed.event()).isNull();
        assertThat(changed.after().revision().reference()).isEqualTo(3);
    }

    @Test
    void deletingAsksForTheStateBeforeTheVersion() {
        assertThat(decide(appointment(), new Delete(List.of(1L)), ADMIN))
                .isEqualTo(Refusal.NOT_TO_DELETE);
        Appointment cancelled = appointment(AppointmentStatus.CANCELLED);
        assertThat(decide(cancelled, new Delete(List.of(1L)), ADMIN)).isEqualTo(Refusal.STALE);
        assertThat(decide(cancelled, new Delete(List.of(7L)), ADMIN))
                .isEqualTo(new Removed(cancelled));
        assertThat(
                        new AppointmentLifecycle(
                                        730,
                                        AppointmentFixtures.VISIT_TIMES,
                                        AppointmentFixtures.POLICY)
                                .decide(appointment(), new Delete(null), ADMIN, ENDS_AT))
                .isEqualTo(new Removed(appointment()));
    }
}
