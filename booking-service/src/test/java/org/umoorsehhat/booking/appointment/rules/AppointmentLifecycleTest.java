package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ENDS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Amend;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.CheckIn;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Confirm;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.ConfirmAttendance;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Decline;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Delete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.IfUnchanged;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.InSeries;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.NoteMessage;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Start;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Undo;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.WaiveFee;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.payment.rules.Price;
import org.umoorsehhat.chassis.caller.Caller;

/**
 * What may be done with an appointment in which state, by whom and when: a table that knows nothing
 * of {@link Transition}, and every combination held against it.
 */
class AppointmentLifecycleTest {

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);

    /**
     * What staff gets once it has begun: the state that follows, {@code =} for the same, or the
     * refusal.
     */
    private static final String STATES =
            """
            command           pending         confirmed       scheduled       arrived         in_progress     completed       cancelled       no_show
            confirm           confirmed       NOT_PENDING     NOT_PENDING     NOT_PENDING     NOT_PENDING     NOT_PENDING     NOT_PENDING     NOT_PENDING
            decline           cancelled       NOT_TO_DECLINE  NOT_TO_DECLINE  NOT_TO_DECLINE  NOT_TO_DECLINE  NOT_TO_DECLINE  NOT_TO_DECLINE  NOT_TO_DECLINE
            check_in          NOT_TO_CHECK_IN arrived         arrived         NOT_TO_CHECK_IN NOT_TO_CHECK_IN NOT_TO_CHECK_IN NOT_TO_CHECK_IN NOT_TO_CHECK_IN
            start             NOT_TO_START    in_progress     in_progress     in_progress     NOT_TO_START    NOT_TO_START    NOT_TO_START    NOT_TO_START
            complete          NOT_TO_COMPLETE completed       completed       completed       completed       NOT_TO_COMPLETE NOT_TO_COMPLETE NOT_TO_COMPLETE
            no_show           NOT_TO_MISS     no_show         no_show         NOT_TO_MISS     NOT_TO_MISS     NOT_TO_MISS     NOT_TO_MISS     NOT_TO_MISS
            undo              NOTHING_TO_UNDO NOTHING_TO_UNDO NOTHING_TO_UNDO confirmed       confirmed       confirmed       NOTHING_TO_UNDO confirmed
            cancel            cancelled       cancelled       cancelled       cancelled       NOT_TO_CANCEL   NOT_TO_CANCEL   NOT_TO_CANCEL   NOT_TO_CANCEL
            reschedule        scheduled       scheduled       scheduled       scheduled       NOT_TO_CANCEL   NOT_TO_CANCEL   NOT_TO_CANCEL   NOT_TO_CANCEL
            attend            NOT_TO_ATTEND   =               =               NOT_TO_ATTEND   NOT_TO_ATTEND   NOT_TO_ATTEND   NOT_TO_ATTEND   NOT_TO_ATTEND
            pay               =               =               =               =               =               =               NOT_TO_PAY      =
            refund            =               =               =               =               =               =               =               =
            waive             NOTHING_TO_WAIVE NOTHING_TO_WAIVE NOTHING_TO_WAIVE NOTHING_TO_WAIVE NOTHING_TO_WAIVE NOTHING_TO_WAIVE NOTHING_TO_WAIVE NOTHING_TO_WAIVE
            amend             =               =               =               =               =               =               =               =
            note_reminder     =               =               =               =               =               =               =               =
            note_confirmation =               =               =               =               =               =               =               =
            delete            NOT_TO_DELETE   NOT_TO_DELETE   NOT_TO_DELETE   NOT_TO_DELETE   NOT_TO_DELETE   NOT_TO_DELETE   removed         NOT_TO_DELETE
            """;

    /** What a change that was made is logged as, told as, and does to the seats. */
    private static final String EFFECTS =
            """
            command            logged             told              seats               milestone
            confirm            confirmed          confirmed         KEEP                confirmed
            decline            declined           declined          RELEASE_TO_WAITING  -
            check_in           arrived            arrived           KEEP                arrived
            start              started            started           KEEP                started
            complete           completed          completed         RELEASE             completed
            no_show            no_show            no-show-recorded  RELEASE             -
            undo               undone             changed           TAKE_BACK           -
            cancel             cancelled          cancelled         RELEASE_TO_WAITING  -
            reschedule         rescheduled        rescheduled       RELEASE_TO_WAITING  -
            attend             attendance_confirmed changed         KEEP                attendance
            pay                paid               paid              KEEP                -
            refund             refunded           refunded          KEEP                -
            amend              updated            changed           KEEP                -
            note_reminder      reminder_sent      -                 KEEP                -
            note_confirmation  confirmation_sent  -                 KEEP                -
            """;

    /** What a patient may do with their own. */
    private static final List<String> OF_PATIENTS =
            List.of("cancel", "reschedule", "attend", "amend", "delete");

    /** What may be done with an appointment that gave way to another one. */
    private static final List<String> OF_RESCHEDULED = List.of("amend", "delete");

    /** What the front desk may not do, beside what is the patient's. */
    private static final List<String> NOT_OF_THE_FRONT_DESK =
            List.of("start", "complete", "refund", "amend");

    private static final Map<String, Acting> COMMANDS = commands();
    private static final Map<String, Map<String, String>> STATE_TABLE = table(STATES);
    private static final Map<String, Map<String, String>> EFFECT_TABLE = table(EFFECTS);

    private static final Map<String, Caller> CALLERS =
            Map.of(
                    "patient", AppointmentFixtures.ITS_PATIENT,
                    "doctor", AppointmentFixtures.ITS_DOCTOR,
                    "front_desk", AppointmentFixtures.FRONT_DESK,
                    "admin", AppointmentFixtures.ADMIN,
                    "system", AppointmentFixtures.PLATFORM,
                    "doctor as patient", AppointmentFixtures.DOCTOR_AS_PATIENT,
                    "stranger", AppointmentFixtures.STRANGER,
                    "other patient", AppointmentFixtures.OTHER_PATIENT,
                    "other doctor", AppointmentFixtures.OTHER_DOCTOR);

    private static final Map<String, Instant> TIMES =
            Map.of(
                    "a day before",
                    STARTS_AT.minus(Duration.ofDays(1)),
                    "an hour before",
                    STARTS_AT.minus(Duration.ofMinutes(60)),
                    "at the start",
                    STARTS_AT,
                    "during",
                    ENDS_AT.minusSeconds(1),
                    "over",
                    ENDS_AT);

    private record Case(
            String command,
            AppointmentStatus status,
            String who,
            String when,
            boolean isRescheduled,
            boolean isPaid) {

        Appointment before() {
            Appointment appointment = appointment(status);
            appointment =
                    isRescheduled ? AppointmentFixtures.rescheduled(appointment) : appointment;
            return isPaid ? AppointmentFixtures.paid(appointment) : appointment;
        }

        Instant now() {
            return TIMES.get(when);
        }

        Decision decide() {
            return LIFECYCLE.decide(before(), COMMANDS.get(command), CALLERS.get(who), now());
        }

        /** The role that the audit log shows; absent for a stranger. */
        String role() {
            return switch (who) {
                case "patient", "doctor as patient" -> "patient";
                case "doctor", "front_desk", "admin", "system" -> who;
                default -> null;
            };
        }

        String expected() {
            if (role() == null) {
                return "NOT_FOUND";
            }
            boolean isPatient = role().equals("patient");
            boolean isForPatients = command.equals("attend");
            if (isPatient ? !OF_PATIENTS.contains(command) : isForPatients) {
                return "FORBIDDEN";
            }
            if (role().equals("front_desk") && NOT_OF_THE_FRONT_DESK.contains(command)) {
                return "FORBIDDEN";
            }
            if (isRescheduled && !OF_RESCHEDULED.contains(command)) {
                return "RESCHEDULED";
            }
            String cell = STATE_TABLE.get(command).get(status.name().toLowerCase(Locale.ROOT));
            boolean isBefore = when.endsWith("before");
            boolean isEarly = when.equals("a day before");
            return switch (command) {
                case "start", "complete" ->
                        isEarly && !cell.startsWith("NOT_TO") ? "TOO_EARLY" : cell;
                case "check_in" -> isEarly && cell.equals("arrived") ? "NOT_ON_THE_DAY" : cell;
                case "reschedule" -> {
                    if (cell.equals("NOT_TO_CANCEL")) {
                        yield cell;
                    }
                    if (isPatient && status == AppointmentStatus.ARRIVED) {
                        yield "THERE";
                    }
                    if (isPatient && !isBefore) {
                        yield "BEGUN";
                    }
                    yield isPatient && status == AppointmentStatus.PENDING ? "pending" : cell;
                }
                case "no_show" -> cell.equals("no_show") && isBefore ? "NOT_BEGUN" : cell;
                case "cancel" -> {
                    if (isPatient && status == AppointmentStatus.ARRIVED) {
                        yield "THERE";
                    }
                    yield !cell.equals("NOT_TO_CANCEL") && isPatient && !isBefore ? "BEGUN" : cell;
                }
                case "attend" -> cell.equals("=") && !isBefore ? "BEGUN" : cell;
                case "pay" -> cell.equals("=") && isPaid ? "PAID" : cell;
                case "refund" -> isPaid ? cell : "NOT_PAID";
                case "delete" -> when.equals("over") ? "removed" : cell;
                default -> cell;
            };
        }

        String actual() {
            return switch (decide()) {
                case Refusal refusal -> refusal.name();
                case Changed changed ->
                        changed.after().status() == status
                                        && STATE_TABLE.get(command).containsValue("=")
                                ? "="
                                : code(changed.after());
                case Moved moved -> code(moved.made().made());
                case Removed _ -> "removed";
                case Decision other -> other.toString();
            };
        }

        private static String code(Appointment appointment) {
            return appointment.status().name().toLowerCase(Locale.ROOT);
        }
    }

    private static List<Case> cases(String command) {
        var cases = new ArrayList<Case>();
        for (AppointmentStatus status : AppointmentStatus.values()) {
            for (String who : CALLERS.keySet()) {
                for (String when : TIMES.keySet()) {
                    for (boolean isRescheduled : new boolean[] {false, true}) {
                        for (boolean isPaid : new boolean[] {false, true}) {
                            cases.add(new Case(command, status, who, when, isRescheduled, isPaid));
                        }
                    }
                }
            }
        }
        return cases;
    }

    private static Map<String, Acting> commands() {
        var facts =
                new Facts(
                        AppointmentFixtures.SUCCESSOR,
                        new UUID(7, 7),
                        "CCCCCCCC",
                        AppointmentFixtures.doctor(),
                        null);
        var commands = new LinkedHashMap<String, Acting>();
        commands.put("confirm", new Confirm());
        commands.put("decline", new Decline("not ours"));
        commands.put("check_in", new CheckIn());
        commands.put("start", new Start());
        commands.put("complete", Complete.PLAIN);
        commands.put("no_show", new RecordNoShow());
        commands.put("undo", new Undo("the wrong one"));
        commands.put("cancel", new Cancel("ill"));
        commands.put(
                "reschedule",
                new Reschedule(LocalDate.of(2026, 12, 24), LocalTime.of(9, 30), null, facts));
        commands.put("attend", new ConfirmAttendance());
        commands.put("pay", new Pay(PaymentMethod.CASH, null, null, false));
        commands.put("refund", new Refund(null, null, null));
        commands.put("waive", new WaiveFee("ill"));
        commands.put("amend", new Amend(Map.of("notes", "late"), null));
        commands.put("note_reminder", new NoteMessage(true, "sms"));
        commands.put("note_confirmation", new NoteMessage(false, "email"));
        commands.put("delete", new Delete(null));
        return commands;
    }

    private static Map<String, Map<String, String>> table(String text) {
        List<String> lines = text.lines().toList();
        List<String> head = cells(lines.getFirst());
        var table = new LinkedHashMap<String, Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            var row = new LinkedHashMap<String, String>();
            for (int i = 1; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            table.put(cells.getFirst(), row);
        }
        return table;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.strip().split(" +"));
    }

    static Iterable<String> commandNames() {
        return COMMANDS.keySet();
    }

    @Test
    void tableKnowsEveryCommandAndStatus() {
        // These two are around another one.
        var known = new HashSet<Class<?>>(Set.of(IfUnchanged.class, InSeries.class));
        COMMANDS.values().forEach(command -> known.add(command.getClass()));
        var all = new HashSet<>(Set.of(Acting.class.getPermittedSubclasses()));
        all.remove(PaymentCommand.class);
        all.addAll(Set.of(PaymentCommand.class.getPermittedSubclasses()));
        assertThat(known).isEqualTo(all);
        assertThat(STATE_TABLE.keySet()).isEqualTo(COMMANDS.keySet());
        STATE_TABLE
                .values()
                .forEach(row -> assertThat(row).hasSize(AppointmentStatus.values().length));
    }

    @Test
    void whoWorksAtTheFrontDeskWritesTheTextsOfTheirOwnVisitsAsItsPatient() {
        var amended =
                LIFECYCLE.decide(
                        appointment(),
                        new Amend(Map.of("notes", "late", "doctor_notes", "mine"), null),
                        AppointmentFixtures.FRONT_DESK_AS_PATIENT,
                        STARTS_AT);
        assertThat(amended)
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> {
                            assertThat(changed.after().privateValues().notes()).isEqualTo("late");
                            assertThat(changed.after().privateValues().doctorNotes())
                                    .isEqualTo(appointment().privateValues().doctorNotes());
                        });
    }

    private static Decision decided(Appointment before, Acting action) {
        return LIFECYCLE.decide(before, action, AppointmentFixtures.ADMIN, STARTS_AT);
    }

    /** A version that is not there any more is refused; else it is as without one. */
    @ParameterizedTest
    @MethodSource("commandNames")
    void isDoneToTheVersionThatWasSeen(String command) {
        for (AppointmentStatus status : AppointmentStatus.values()) {
            var before = appointment(status);
            long version = before.revision().version();
            Acting action = COMMANDS.get(command);
            assertThat(decided(before, new IfUnchanged(List.of(version - 1, version), action)))
                    .isEqualTo(decided(before, action));
            assertThat(decided(before, new IfUnchanged(List.of(version - 1), action)))
                    .isEqualTo(Refusal.STALE);
            assertThat(decided(before, new IfUnchanged(List.of(), action)))
                    .as("a tag that is none of ours")
                    .isEqualTo(Refusal.STALE);
        }
    }

    @ParameterizedTest
    @MethodSource("commandNames")
    void decidesAsTheTableSays(String command) {
        for (Case one : cases(command)) {
            assertThat(one.actual()).as(one.toString()).isEqualTo(one.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("commandNames")
    void changesAreLoggedToldAndVersioned(String command) {
        for (Case one : cases(command)) {
            switch (one.decide()) {
                case Changed changed -> assertEffect(one, changed);
                case Moved moved -> assertMoved(one, moved);
                case Removed removed -> assertThat(removed.appointment()).isEqualTo(one.before());
                default -> {}
            }
        }
    }

    private static void assertEffect(Case one, Changed changed) {
        Map<String, String> effect = EFFECT_TABLE.get(one.command());
        String name = one.toString();
        Appointment before = one.before();
        Appointment after = changed.after();
        // Another appointment stands for it: nobody hears of this one.
        boolean isTold = !effect.get("told").equals("-") && !one.isRescheduled();

        assertThat(changed.before()).as(name).isEqualTo(before);
        // Who takes back what did not free the seats has them still.
        boolean hasSeats = one.command().equals("undo") && before.status().isLive();
        assertThat(changed.seats().name())
                .as(name)
                .isEqualTo(hasSeats ? "KEEP" : effect.get("seats"));
        assertThat(changed.audit().action()).as(name).isEqualTo(effect.get("logged"));
        assertThat(changed.audit().role().claim()).as(name).isEqualTo(one.role());
        assertThat(changed.audit().by()).as(name).isEqualTo(CALLERS.get(one.who()).subject());
        assertThat(changed.audit().byName()).as(name).isEqualTo(CALLERS.get(one.who()).name());
        assertThat(changed.audit().at()).as(name).isEqualTo(one.now());
        // What was not started is started first, which is a change of its own.
        boolean isTwo =
                one.command().equals("complete") && one.status() != AppointmentStatus.IN_PROGRESS;
        assertThat(after.revision().version()).as(name).isEqualTo(isTwo ? 9 : 8);
        assertThat(changed.implied() != null).as(name).isEqualTo(isTwo);
        if (isTwo) {
            assertThat(changed.implied().action()).as(name).isEqualTo("started");
            assertThat(changed.implied().values().after())
                    .as(name)
                    .isEqualTo(Map.of("status", "in_progress"));
            assertThat(changed.audit().values().before())
                    .as(name)
                    .isEqualTo(Map.of("status", "in_progress"));
        }
        assertThat(after.revision().reference()).as(name).isEqualTo(isTold ? 4 : 3);
        assertThat(after.revision().audit()).as(name).isEqualTo(before.revision().audit());
        assertThat(after.milestones())
                .as(name)
                .isEqualTo(
                        milestones(
                                before.milestones(),
                                effect.get("milestone"),
                                one.now(),
                                isTwo ? one.now() : before.milestones().started()));
        if (isTold) {
            assertThat(changed.event().fact()).as(name).isEqualTo(effect.get("told"));
            assertThat(changed.event().version()).as(name).isEqualTo(4);
            // Readers know no state of arrival.
            boolean isThere = after.status() == AppointmentStatus.ARRIVED;
            assertThat(changed.event().data().get("status"))
                    .as(name)
                    .isEqualTo(isThere ? "scheduled" : Case.code(after));
        } else {
            assertThat(changed.event()).as(name).isNull();
        }
        assertThat(withoutWhatMayChange(after)).as(name).isEqualTo(withoutWhatMayChange(before));
    }

    private static void assertMoved(Case one, Moved moved) {
        Map<String, String> effect = EFFECT_TABLE.get(one.command());
        Changed old = moved.old();
        assertThat(old.after().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(old.after().moves()).isEqualTo(new Moves(40L, AppointmentFixtures.SUCCESSOR));
        assertThat(old.event()).as("one event for both").isNull();
        assertThat(old.after().revision().version()).isEqualTo(8);
        assertThat(old.after().revision().reference()).isEqualTo(3);
        assertThat(old.seats().name()).isEqualTo(effect.get("seats"));
        assertThat(old.audit().action()).isEqualTo("cancelled");
        assertThat(moved.made().audit().action()).isEqualTo(effect.get("logged"));
        boolean isRequest = moved.made().made().status() == AppointmentStatus.PENDING;
        assertThat(moved.made().event().fact())
                .isEqualTo(isRequest ? "request-moved" : effect.get("told"));
        assertThat(moved.made().event().version()).isEqualTo(4);
        assertThat(moved.made().terms().mayBeOffSlot())
                .isEqualTo(Set.of("doctor", "front_desk", "admin").contains(one.role()));
    }

    private static Milestones milestones(
            Milestones was, String which, Instant now, Instant started) {
        return new Milestones(
                was.created(),
                now,
                which.equals("confirmed") ? now : was.confirmed(),
                which.equals("attendance") ? now : was.attendance(),
                which.equals("arrived") ? now : was.arrived(),
                which.equals("started") ? now : started,
                which.equals("completed") ? now : was.completed());
    }

    private static Appointment withoutWhatMayChange(Appointment appointment) {
        Appointment plain = appointment();
        return appointment
                .changed()
                .status(plain.status())
                .payment(plain.payment())
                .followUp(plain.followUp())
                .privateValues(plain.privateValues())
                .cancellation(null)
                .undoable(null)
                .messages(plain.messages())
                .milestones(plain.milestones())
                .revision(plain.revision())
                .build();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        COMMANDS.forEach((name, command) ->
                assertThat(LIFECYCLE.decide(null, command, AppointmentFixtures.ADMIN, STARTS_AT))
                        .as(name)
                        .isEqualTo(Refusal.NOT_FOUND));
    }

    @Test
    void whatIsPaidIsTheFee() {
        assertThat(((Changed) pay(null)).after().payment().amount())
                .isEqualTo(new BigDecimal("80.00"));
        var paid = (Changed) pay(new BigDecimal("80"));
        assertThat(paid.after().payment().isPaid()).isTrue();
        assertThat(paid.after().payment().method()).isEqualTo(PaymentMethod.CASH);
        assertThat(paid.audit().values().after())
                .containsOnly(
                        Map.entry("is_paid", true),
                        Map.entry("payment_method", "cash"),
                        Map.entry("amount_paid", new BigDecimal("80.00")));
        assertThat(paid.audit().values().before())
                .containsEntry("is_paid", false)
                .containsEntry("payment_method", null)
                .containsEntry("amount_paid", null)
                .hasSize(3);
    }

    @Test
    void whatCostsNothingIsNotPaid() {
        Appointment free =
                appointment()
                        .changed()
                        .payment(Payment.owed(new Price(new BigDecimal("0.00"), "SAR")))
                        .build();
        assertThat(pay(free, null)).isEqualTo(Refusal.FREE_OF_CHARGE);
        assertThat(pay(free, BigDecimal.ZERO)).isEqualTo(Refusal.FREE_OF_CHARGE);
    }

    private static Decision pay(BigDecimal amount) {
        return pay(appointment(), amount);
    }

    private static Decision pay(Appointment appointment, BigDecimal amount) {
        return LIFECYCLE.decide(
                appointment,
                new Pay(PaymentMethod.CASH, amount, null, false),
                AppointmentFixtures.ADMIN,
                STARTS_AT);
    }

    @Test
    void refundLeavesTheFeeOwed() {
        var refunded =
                (Changed)
                        LIFECYCLE.decide(
                                AppointmentFixtures.paid(appointment()),
                                new Refund(null, null, null),
                                AppointmentFixtures.ADMIN,
                                STARTS_AT);
        assertThat(refunded.after().payment()).isEqualTo(appointment().payment());
        assertThat(refunded.audit().values().before())
                .containsEntry("amount_paid", new BigDecimal("80.00"))
                .containsEntry("payment_method", "card");
        assertThat(refunded.audit().values().after())
                .containsEntry("amount_paid", null)
                .containsEntry("is_paid", false);
    }
}
