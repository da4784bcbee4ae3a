package org.umoorsehhat.systemtests.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.systemtests.Answer;

/** What patients and staff do with appointments. */
final class VisitCommands {

    /** How long before its start a visit may begin. */
    private static final Duration EARLY = Duration.ofMinutes(60);

    private final RandomClinic clinic;
    private final Truth truth;

    VisitCommands(RandomClinic clinic) {
        this.clinic = clinic;
        this.truth = clinic.truth;
    }

    void book() {
        TruthPatient patient = clinic.any(truth.patients);
        boolean byStaff = !patient.isActive || clinic.chance(3);
        TruthService service =
                truth.services.isEmpty() || clinic.chance(2) ? null : clinic.any(truth.services);
        int minutes = service == null ? 15 * (1 + clinic.random.nextInt(5)) : service.minutes();
        Instant from = anyTime();
        Instant to = from.plus(Duration.ofMinutes(minutes));
        var body = new HashMap<>(clinic.wallClock(from, "appointment_date", "appointment_time"));
        body.put("doctor", truth.doctor);
        body.put("patient", patient.id);
        body.put("reason_for_visit", "Regular checkup");
        if (service == null) {
            body.put("duration_minutes", minutes);
        } else {
            body.put("service", service.id());
        }
        boolean isPossible = truth.isDoctorActive && patient.isActive;
        String expected =
                isPossible ? truth.refusal(patient, from, to, byStaff, null) : "400 validation";
        String who = byStaff ? "admin" : patient.user();
        Answer answer = clinic.api.post(who, "appointments/", body);
        if (clinic.isDone(who + " books " + body, expected, answer)) {
            String status = truth.confirmsAtOnce ? "confirmed" : "pending";
            truth.add(
                    new TruthVisit(
                            number(answer, "id"),
                            patient,
                            from,
                            to,
                            !truth.isCovered(from, to),
                            service == null ? truth.fee : service.price(),
                            service == null ? null : service.id(),
                            status));
            patient.hears(truth.confirmsAtOnce ? "confirmation" : "booking", false);
        }
    }

    void move() {
        TruthVisit visit = anyVisit();
        if (visit == null) {
            return;
        }
        TruthPatient patient = visit.patient;
        boolean byStaff = !patient.isActive || clinic.chance(3);
        Instant from = anyTime();
        Instant to = from.plus(Duration.between(visit.from, visit.to));
        var body = clinic.wallClock(from, "new_date", "new_time");
        String who = byStaff ? "admin" : patient.user();
        Answer answer = act(who, visit, "reschedule", body);
        if (clinic.isDone(
                who + " moves " + visit.id + " to " + body,
                mayMove(visit, from, to, byStaff),
                answer)) {
            boolean isRequest = !byStaff && visit.status.equals("pending");
            var made =
                    new TruthVisit(
                            number(answer, "new_appointment.id"),
                            patient,
                            from,
                            to,
                            !truth.isCovered(from, to),
                            visit.fee,
                            visit.service,
                            isRequest ? "pending" : "scheduled");
            made.isPaid = visit.isPaid;
            visit.isPaid = false;
            visit.status = "cancelled";
            visit.movedTo = made;
            truth.add(made);
            patient.hears(isRequest ? "booking" : "rescheduling", false);
        }
    }

    private String mayMove(TruthVisit visit, Instant from, Instant to, boolean byStaff) {
        if (!visit.isExpected()) {
            return "409 wrong-state";
        }
        if (from.equals(visit.from)) {
            return "400 validation";
        }
        if (!truth.isDoctorActive) {
            return "409 doctor-inactive";
        }
        return visit.patient.isActive
                ? truth.refusal(visit.patient, from, to, byStaff, visit)
                : "409 patient-inactive";
    }

    void cancel() {
        TruthVisit visit = anyVisit();
        if (visit == null) {
            return;
        }
        boolean byStaff = !visit.patient.isActive || clinic.chance(2);
        String who = byStaff ? "admin" : visit.patient.user();
        Answer answer = act(who, visit, "cancel", Map.of("cancellation_reason", "Cannot be there"));
        String expected = visit.isExpected() ? Truth.DONE : "409 wrong-state";
        if (clinic.isDone(who + " cancels " + visit.id, expected, answer)) {
            visit.status = "cancelled";
            visit.patient.hears("cancellation", byStaff);
        }
    }

    void decline() {
        TruthVisit visit = anyVisit();
        if (visit == null) {
            return;
        }
        Answer answer = act("admin", visit, "decline", Map.of("reason", "See your own doctor"));
        String expected = visit.status.equals("pending") ? Truth.DONE : "409 wrong-state";
        if (clinic.isDone("admin declines " + visit.id, expected, answer)) {
            visit.status = "cancelled";
            visit.isDeclined = true;
            visit.patient.hears("decline", true);
        }
    }

    void confirm() {
        TruthVisit visit = anyVisit();
        if (visit == null) {
            return;
        }
        String expected = visit.status.equals("pending") ? confirmation(visit) : "409 wrong-state";
        if (clinic.isDone(
                "staff confirms " + visit.id, expected, act(staff(), visit, "confirm", Map.of()))) {
            visit.status = "confirmed";
            visit.patient.hears("confirmation", false);
        }
    }

    private String confirmation(TruthVisit visit) {
        if (!truth.isDoctorActive) {
            return "409 doctor-inactive";
        }
        return visit.patient.isActive ? Truth.DONE : "409 patient-inactive";
    }

    void start() {
        step("start", List.of("confirmed", "scheduled"), "in_progress");
    }

    void complete() {
        step("complete", List.of("confirmed", "scheduled", "in_progress"), "completed");
    }

    /** Nothing here has begun yet. */
    void noShow() {
        step("no_show", List.of(), "no_show");
    }

    private void step(String action, List<String> from, String to) {
        TruthVisit visit = anyVisit();
        if (visit == null) {
            return;
        }
        boolean isNear = !visit.from.isAfter(Instant.now().plus(EARLY));
        String expected = from.contains(visit.status) && isNear ? Truth.DONE : "409 wrong-state";
        if (clinic.isDone(
                action + " of " + visit.id, expected, act(staff(), visit, action, Map.of()))) {
            visit.status = to;
        }
    }

    void pay() {
        TruthVisit visit = anyVisit();
        if (visit == null) {
            return;
        }
        boolean isOwed =
                !visit.status.equals("cancelled") && !visit.isPaid && visit.fee.signum() > 0;
        Answer answer = act("admin", visit, "payment", Map.of("payment_method", "card"));
        if (clinic.isDone(
                "payment of " + visit.id, isOwed ? Truth.DONE : "409 wrong-state", answer)) {
            visit.isPaid = true;
        }
    }

    void refund() {
        TruthVisit visit = anyVisit();
        if (visit == null) {
            return;
        }
        Answer answer = act("admin", visit, "refund", Map.of());
        if (clinic.isDone(
                "refund of " + visit.id, visit.isPaid ? Truth.DONE : "409 wrong-state", answer)) {
            visit.isPaid = false;
        }
    }

    private Answer act(String who, TruthVisit visit, String action, Map<String, ?> body) {
        return clinic.api.post(who, "appointments/" + visit.id + "/" + action + "/", body);
    }

    private String staff() {
        return truth.isDoctorActive && clinic.chance(2) ? "doctor" + truth.doctor : "admin";
    }

    private static long number(Answer answer, String field) {
        return Long.parseLong(answer.text(field));
    }

    /** Most often one to come. */
    private @Nullable TruthVisit anyVisit() {
        List<TruthVisit> toCome = truth.visits.stream().filter(TruthVisit::isLive).toList();
        if (!toCome.isEmpty() && !clinic.chance(4)) {
            return clinic.any(toCome);
        }
        return truth.visits.isEmpty() ? null : clinic.any(truth.visits);
    }

    /** The start of a slot, any quarter, or as people call: seven minutes past. */
    private Instant anyTime() {
        List<TruthSlot> slots = truth.published().toList();
        if (!slots.isEmpty() && !clinic.chance(3)) {
            return clinic.any(slots).from;
        }
        Instant quarter = clinic.quarter(clinic.random.nextInt(RandomClinic.QUARTERS));
        return clinic.chance(2) ? quarter : quarter.plus(Duration.ofMinutes(7));
    }
}
