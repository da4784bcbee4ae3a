package org.umoorsehhat.booking.patient;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.Actor;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** The directory of patients. Its changes leave as events in the transaction that makes them. */
public interface Patients {

    /** Patients that {@code actor} may see: all, those of a doctor's appointments, or oneself. */
    Mono<Page<Patient>> list(@Nullable String search, Actor actor, PageQuery page);

    /** A patient, if {@code actor} may see them; else empty. */
    Mono<Patient> find(long id, Actor actor);

    /** Registers a patient. */
    Mono<Patient> register(PatientDetails details);

    /**
     * Changes a patient; empty when there is none.
     *
     * @param ifMatch versions that the caller accepts; absent when any will do
     */
    Mono<Patient> change(
            long id, UnaryOperator<PatientDetails> change, @Nullable List<Long> ifMatch);
}
