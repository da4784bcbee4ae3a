package org.umoorsehhat.booking.appointment;

import org.umoorsehhat.booking.availability.FreeSlot;
import org.umoorsehhat.chassis.idempotency.IdempotencyProblems;
import org.umoorsehhat.chassis.problem.Problem;

/** The words for outcomes that are refusals. */
public final class Refusals {

    private Refusals() {}

    /** The problem that tells a caller why not. */
    public static Problem of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> conflict(refused.type());
            case Outcome.Invalid invalid -> Problem.invalid(invalid.field(), invalid.message());
            case Outcome.WrongState state ->
                    Problem.conflict(
                                    "wrong-state",
                                    "Not in this state",
                                    "The appointment is "
                                            + Codes.of(state.status())
                                            + ". "
                                            + state.why())
                            .with("status_now", Codes.of(state.status()));
            case Outcome.Stale stale ->
                    Problem.preconditionFailed(
                            "If-Match names another version than the current one, \""
                                    + stale.version()
                                    + "\". Read the appointment again.");
            case Outcome.Plain plain -> plain(plain);
            case Outcome.Done done -> throw new IllegalArgumentException("not a refusal: " + done);
            case Outcome.Replayed replayed ->
                    throw new IllegalArgumentException("not a refusal: " + replayed);
        };
    }

    private static Problem plain(Outcome.Plain outcome) {
        return switch (outcome) {
            case NOT_FOUND -> notFound();
            case FORBIDDEN -> Problem.forbidden("Your role may not do this.");
            case UNKNOWN_SLOT ->
                    Problem.conflict(
                            "no-slot", "No such slot", "There is no time slot with this number.");
            case KEY_REUSED -> IdempotencyProblems.reused();
            case KEY_IN_PROGRESS -> IdempotencyProblems.inProgress(null);
            case ZONE_CHANGED ->
                    Problem.conflict(
                            "doctor-busy",
                            "The doctor's times are changing",
                            "The doctor's time zone is being changed. Try again.");
        };
    }

    /** An appointment that is not there, or not the caller's to see. */
    public static Problem notFound() {
        return Problem.notFound("There is no such appointment.");
    }

    /** Adds where there is a seat instead. */
    public static Problem withNext(Problem problem, FreeSlot next) {
        return problem.with("next_free_slot", next);
    }

    private static Problem conflict(String type) {
        return switch (type) {
            case "slot-full" ->
                    Problem.conflict(type, "Fully booked", "No seat is left at this time.");
            case "slot-closed" ->
                    Problem.conflict(
                            type, "Closed", "The doctor takes no appointments at this time.");
            case "no-slot" ->
                    Problem.conflict(
                            type,
                            "Outside the doctor's hours",
                            "The doctor has no published time slots that cover this time.");
            case "patient-busy" ->
                    Problem.conflict(
                            type,
                            "The patient is busy",
                            "The patient has another appointment at this time.");
            case "doctor-busy" ->
                    Problem.conflict(
                            type, "The doctor is busy", "The doctor is not free at this time.");
            case "doctor-inactive" ->
                    Problem.conflict(
                            type,
                            "The doctor is not active",
                            "The doctor takes no new appointments.");
            case "patient-inactive" ->
                    Problem.conflict(
                            type, "The patient is not active", "The patient cannot book any more.");
            default -> Problem.conflict(type, "Not possible", "This is not possible now.");
        };
    }
}
