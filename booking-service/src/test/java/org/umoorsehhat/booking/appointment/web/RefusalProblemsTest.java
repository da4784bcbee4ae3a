package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SUCCESSOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.rescheduled;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.RefusalKind;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.booking.limit.LimitProperties;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as clients read them: every word of them is in the contract. */
class RefusalProblemsTest {

    private static final String TYPES = "https://umoorsehhat.org/problems/";

    private static final RefusalProblems PROBLEMS =
            new RefusalProblems(
                    new ProblemWriter(JsonMapper.shared()),
                    new BookingProperties(
                            Duration.ofMillis(300),
                            Duration.ofSeconds(2),
                            64,
                            6,
                            2,
                            900,
                            Duration.ofMillis(100),
                            730,
                            Duration.ofMinutes(60),
                            Duration.ofHours(4),
                            Duration.ofHours(24)),
                    new LimitProperties(20, 5, 10, 20, 30, 30, 30));

    private static Problem problem(Refusal refusal) {
        return PROBLEMS.of(new RefusedException(refusal, appointment(), null));
    }

    private static Map<String, Object> members(Problem problem) {
        Map<String, Object> members = problem.getBody().getProperties();
        return members == null ? Map.of() : members;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UNKNOWN_DOCTOR | doctor | is not a doctor of this clinic
                    RETIRED_DOCTOR | doctor | takes no appointments any more
                    UNKNOWN_PATIENT | patient | is not an active patient
                    FOREIGN_PATIENT | patient | is not a patient of yours; in an emergency say why in the header X-Access-Reason
                    FOREIGN_SERVICE | service | is not a service of this doctor
                    WITHDRAWN_SERVICE | service | is not offered any more
                    WRONG_LENGTH | duration_minutes | is not from 15 to 180
                    FOREIGN_SLOT | time_slot | is not a slot of this doctor at this time
                    PAST | appointment_date | is in the past
                    TOO_FAR_AHEAD | appointment_date | is more than 730 days ahead
                    NO_WHOLE_MINUTE | appointment_time | is not a whole minute
                    SKIPPED_TIME | appointment_time | does not exist on this day: clocks are put forward
                    NEW_PAST | new_date | is in the past
                    NEW_TOO_FAR_AHEAD | new_date | is more than 730 days ahead
                    NEW_NO_WHOLE_MINUTE | new_time | is not a whole minute
                    NEW_SKIPPED_TIME | new_time | does not exist on this day: clocks are put forward
                    SAME_TIME | new_time | is when the appointment is already
                    NO_AMOUNT | amount | is not more than 0
                    TOO_FINE_AMOUNT | amount | is finer than the smallest unit of the currency
                    MORE_THAN_OWED | amount | is more than is owed: leave it out to pay what is left
                    MORE_THAN_DEPOSIT | amount | is more than is owed of the deposit
                    MORE_THAN_REFUNDABLE | amount | is more than was paid beyond the cancellation fee
                    MORE_THAN_PAID | amount | is more than was paid: leave it out to give back all of it
                    OTHER_CURRENCY | currency | is not the currency of the fee
                    UNKNOWN_DOCTOR_OF_APPOINTMENT | id | is not a doctor of this clinic
                    """)
    void invalidFieldsAreNamed(Refusal refusal, String field, String message) {
        Problem problem = problem(refusal);
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(problem.type()).isEqualTo("validation");
        assertThat(problem.getBody().getTitle()).isEqualTo("Invalid input");
        assertThat(problem.getBody().getDetail()).isEqualTo(field + ": " + message);
        assertThat(members(problem)).isEqualTo(Map.of("errors", Map.of(field, List.of(message))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NOT_FOUND | 404 | not-found | Not found | There is no such appointment.
                    FORBIDDEN | 403 | forbidden | Forbidden | Your role may not do this.
                    STALE | 412 | stale | The resource has changed | If-Match names another version than the current one, "7". Read the appointment again.
                    SLOT_FULL | 409 | slot-full | Fully booked | No seat is left at this time.
                    SLOT_CLOSED | 409 | slot-closed | Closed | The doctor takes no appointments at this time.
                    NO_SLOT | 409 | no-slot | Outside the doctor's hours | The doctor has no published time slots that cover this time.
                    NO_START | 409 | no-slot | Not the start of a time slot | No time slot of the doctor starts at this time. Choose a start that check-availability offers.
                    UNKNOWN_SLOT | 409 | no-slot | No such slot | There is no time slot with this number.
                    PATIENT_BUSY | 409 | patient-busy | The patient is busy | The patient has another appointment at this time.
                    DOCTOR_BUSY | 409 | doctor-busy | The doctor is busy | The doctor is not free at this time.
                    DOCTOR_INACTIVE | 409 | doctor-inactive | The doctor is not active | The doctor takes no new appointments.
                    PATIENT_INACTIVE | 409 | patient-inactive | The patient is not active | The patient cannot book any more.
                    NO_RELATION | 409 | no-relation | Not a patient of yours | The patient is not yours any more. Ask the clinic, or in an emergency say why in the header X-Access-Reason.
                    SHORT_NOTICE | 409 | minimum-notice | Too soon to be booked | Choose a later time, or ask the clinic.
                    TOO_FAR_FOR_PATIENTS | 409 | maximum-days-ahead | Too far ahead | Choose an earlier day, or ask the clinic.
                    TOO_LATE_FOR_PATIENTS | 409 | cancellation-deadline | Too late | It is too late to cancel or move this appointment online. Ask the clinic.
                    LIVE_LIMIT | 409 | limit-live-bookings | Too many appointments | You may have 20 appointments to come at a time. Cancel one, wait until one is over, or ask the clinic.
                    LIVE_LIMIT_AT_DOCTOR | 409 | limit-live-bookings-at-doctor | Too many appointments with this doctor | You may have 5 appointments to come with one doctor. Cancel one, wait until one is over, or ask the clinic.
                    DAY_LIMIT | 409 | limit-bookings-per-day | Too many bookings today | You may book and move 10 times within 24 hours. Try again tomorrow, or ask the clinic.
                    CANCELLATION_LIMIT | 409 | limit-cancellations | Too many cancellations | You have cancelled 20 times within 30 days. Book again later, or ask the clinic.
                    DOCTOR_LIVE_LIMIT | 409 | limit-live-bookings-at-doctor | Too many appointments with this patient | You may have booked 30 appointments to come for one patient. Ask an administrator for more.
                    DOCTOR_DAY_LIMIT | 409 | limit-bookings-per-day | Too many bookings today | You may book and move 30 times within 24 hours for one patient. Ask an administrator for more.
                    TOO_NEAR | 409 | doctor-busy | Too near to another visit | Choose another time.
                    LIVE_RULE | 409 | limit-live-bookings-at-doctor | Too many appointments | Ask the clinic for more.
                    DAY_RULE | 409 | limit-bookings-on-a-day | Too many on this day | Choose another day.
                    CANCELLATION_RULE | 409 | limit-cancellations | Too many cancellations | Ask the clinic to book again.
                    PAID_OTHERWISE | 409 | paid-otherwise | What was paid does not fit the new price | More was paid than it costs then, or in another currency. Give back what is too much first.
                    KEY_REUSED | 422 | idempotency-key-reused | Idempotency-Key used before | This Idempotency-Key came with another request before. Use a new key for a new request.
                    KEY_RUNNING | 409 | idempotency-in-progress | The first request is still running | A request with this Idempotency-Key is still running. Repeat it in a moment.
                    CONTENDED | 503 | service-unavailable | Service unavailable | Too many are changing the same just now. Try again soon.
                    CROWDED | 503 | service-unavailable | Service unavailable | Too many people are booking this time right now. Try again soon.
                    """,
            quoteCharacter = '~')
    void othersHaveTypeTitleAndDetail(
            Refusal refusal, int status, String type, String title, String detail) {
        Problem problem = problem(refusal);
        assertThat(problem.getStatusCode().value()).isEqualTo(status);
        assertThat(problem.getBody().getType()).hasToString(TYPES + type);
        assertThat(problem.getBody().getTitle()).isEqualTo(title);
        assertThat(problem.getBody().getDetail()).isEqualTo(detail);
        assertThat(members(problem)).isEmpty();
        assertThat(problem.getHeaders().getFirst("Retry-After"))
                .isEqualTo(status == 503 ? "1" : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RESCHEDULED | It was rescheduled: act on appointment 55.
                    NOT_PENDING | Only a pending appointment can be confirmed.
                    NOT_TO_DECLINE | Only a pending appointment can be declined. Cancel it instead.
                    NOT_TO_CHECK_IN | Only of a confirmed or scheduled appointment it can be recorded that the patient is there.
                    NOT_ON_THE_DAY | That the patient is there can be recorded on the day of the visit.
                    TOO_EARLY_TO_ARRIVE | That the patient is there can be recorded from 240 minutes before it begins, and not before.
                    NOT_TO_START | Only a confirmed or scheduled appointment, or one whose patient is there, can be started.
                    NOT_TO_COMPLETE | Only a confirmed or scheduled appointment, one whose patient is there, or one in progress can be completed.
                    TOO_EARLY | It can be started or completed from 60 minutes before it begins, and not before.
                    NO_DEPOSIT | No deposit is asked for it: record a payment.
                    DEPOSIT_PAID | The deposit is paid already: record a payment.
                    FEE_STAYS | No more was paid than the cancellation fee, which is owed: waive it first.
                    NOTHING_TO_WAIVE | No cancellation fee is owed for it.
                    FREE_OF_CHARGE | It costs nothing, so that nothing is owed.
                    NOT_TO_MISS | Only of a confirmed or scheduled appointment a no-show can be recorded.
                    NOT_BEGUN | It has not begun yet.
                    NOTHING_TO_UNDO | There is nothing to take back: only an arrival, a start, a completion or a no-show can be, once, as the last thing recorded.
                    TOO_LATE_TO_UNDO | What was recorded can be taken back within 24 hours, and not later.
                    NOT_TO_CANCEL | Only an appointment that has not been started can be cancelled or rescheduled.
                    THERE | The patient is at the clinic: ask there.
                    BEGUN | It has begun: ask the clinic.
                    NOT_TO_PAY | A cancelled appointment is not paid for.
                    PAID | It is paid already.
                    NOT_PAID | It is not paid.
                    NOT_TO_ATTEND | Only of a confirmed or scheduled appointment its patient can say that they will come.
                    NOT_TO_DELETE | Only a cancelled or past appointment can be deleted.
                    """)
    void wrongStatesSayWhichItIsNow(Refusal refusal, String why) {
        var noShow = rescheduled(appointment(AppointmentStatus.NO_SHOW));
        Problem problem = PROBLEMS.of(new RefusedException(refusal, noShow, null));
        assertThat(problem.getStatusCode().value()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("wrong-state");
        assertThat(problem.getBody().getTitle()).isEqualTo("Not in this state");
        assertThat(problem.getBody().getDetail()).isEqualTo("The appointment is no_show. " + why);
        assertThat(members(problem)).isEqualTo(Map.of("status_now", "no_show"));
    }

    @Test
    void tablesAboveKnowEveryRefusal() {
        Set<RefusalKind> elsewhere = Set.of(RefusalKind.INVALID, RefusalKind.WRONG_STATE);
        assertThat(
                        Arrays.stream(Refusal.values())
                                .collect(
                                        Collectors.partitioningBy(
                                                refusal -> elsewhere.contains(refusal.kind()),
                                                Collectors.counting())))
                .isEqualTo(Map.of(true, 52L, false, 31L));
    }

    @ParameterizedTest
    @EnumSource
    void allCanBeSaidWithoutAnAppointment(Refusal refusal) {
        Problem problem = PROBLEMS.of(new RefusedException(refusal));
        assertThat(problem.type()).isEqualTo(refusal.type());
        assertThat(problem.getBody().getTitle()).isEqualTo(refusal.title());
        assertThat(problem.getBody().getDetail()).isNotBlank().doesNotContain("%");
    }

    @Test
    void nextFreeSlotIsShownWhereThereIsOne() {
        var next =
                new FreeSlot(
                        SUCCESSOR,
                        LocalDate.of(2026, 12, 1),
                        LocalTime.of(11, 0),
                        LocalTime.of(11, 30),
                        0,
                        Instant.parse("2026-12-01T08:00:00Z"),
                        Instant.parse("2026-12-01T08:30:00Z"),
                        30,
                        1);
        var problem = PROBLEMS.of(new RefusedException(Refusal.SLOT_FULL, null, next));
        assertThat(members(problem)).isEqualTo(Map.of("next_free_slot", next));
    }

    @Test
    void numbersAreWrittenWithTheDigitsOfTheApi() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(problem(Refusal.STALE).getBody().getDetail()).contains("\"7\"");
            assertThat(problem(Refusal.TOO_FAR_AHEAD).getBody().getDetail()).contains("730");
        } finally {
            Locale.setDefault(before);
        }
    }
}
