package org.umoorsehhat.waitlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.waitlist.rules.Refusal;

class RefusalProblemsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Refusal.NoSuchEntry(), 404, "not-found", "no such"),
                Arguments.of(new Refusal.PatientNotActive(), 400, "validation", "patient: is not"),
                Arguments.of(
                        new Refusal.TimesAreFree(List.of()), 409, "times-are-free", "book one of"),
                Arguments.of(
                        new Refusal.PatientNotYours(), 400, "validation", "patient: is not an"),
                Arguments.of(
                        new Refusal.TooManyEntries(20), 409, "limit-waiting-entries", "20 things"),
                Arguments.of(
                        new Refusal.JoinedTooOften(40),
                        409,
                        "limit-waiting-entries-per-day",
                        "40 times"),
                Arguments.of(
                        new Refusal.TooManyNotifications(10), 409, "limit-messages", "10 times"),
                Arguments.of(
                        new Refusal.NoSuchService(),
                        400,
                        "validation",
                        "service: is not an active service of an active"),
                Arguments.of(new Refusal.ServiceNotOffered(), 400, "validation", "service: is not"),
                Arguments.of(
                        new Refusal.ToldAlready(Instant.EPOCH), 409, "told-already", "1970-01-01"),
                Arguments.of(
                        new Refusal.DoctorNotActive(),
                        400,
                        "validation",
                        "doctor: takes no appointments any more"),
                Arguments.of(
                        new Refusal.DateHasPassed(),
                        400,
                        "validation",
                        "preferred_date: is in the past"),
                Arguments.of(
                        new Refusal.WaitsAlready(LocalDate.of(2026, 12, 25)),
                        409,
                        "already-waiting",
                        "on 2026-12-25, or on later days"),
                Arguments.of(new Refusal.HasLeft(), 409, "wrong-state", "not active any more"),
                Arguments.of(new Refusal.WaitsNoLonger(), 409, "wrong-state", "is not active."),
                Arguments.of(new Refusal.IsBeingBooked(), 409, "wrong-state", "Cancel the"),
                Arguments.of(new Refusal.IsBeingOffered(), 503, "service-unavailable", "Try again"),
                Arguments.of(new Refusal.NoOffer(), 409, "offer-gone", "no offer to answer"),
                Arguments.of(new Refusal.AnotherOffer(), 409, "offer-gone", "another one"),
                Arguments.of(
                        new Refusal.OfferExpired(Instant.parse("2026-12-20T09:00:00Z")),
                        409,
                        "offer-gone",
                        "ran out at 2026-12-20T09:00:00Z"),
                Arguments.of(new Refusal.OfferWithdrawn(), 409, "offer-gone", "withdrawn"),
                Arguments.of(new Refusal.OfferDeclined(), 409, "offer-gone", "declined before"),
                Arguments.of(new Refusal.OfferAccepted(), 409, "offer-gone", "being booked"),
                Arguments.of(new Refusal.OfferFulfilled(), 409, "offer-gone", "is made"),
                Arguments.of(new Refusal.PatientBusy(), 409, "patient-busy", "at that time"),
                Arguments.of(new Refusal.PatientInactive(), 409, "patient-inactive", "clinic"),
                Arguments.of(new Refusal.SeatGone(), 409, "offer-gone", "You stay on the list"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isToldInWordsForPeople(Refusal refusal, int status, String type, String words) {
        var problem = RefusalProblems.of(refusal);
        assertThat(problem.getStatusCode().value()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.getBody().getDetail()).contains(words);
    }

    @Test
    void everyRefusalIsTested() {
        assertThat(refusals().map(arguments -> arguments.get()[0].getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Refusal.class.getPermittedSubclasses())
                                .map(Class::getName)
                                .toList());
    }

    @Test
    void whoIsTooLateIsToldWhenToTryAgain() {
        assertThat(
                        RefusalProblems.of(new Refusal.IsBeingOffered())
                                .getHeaders()
                                .getFirst("Retry-After"))
                .isEqualTo("1");
    }
}
