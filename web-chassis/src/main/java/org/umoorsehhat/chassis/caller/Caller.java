package org.umoorsehhat.chassis.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * Who sent a request. A controller method takes it as a parameter.
 *
 * @param subject the {@code sub} claim
 * @param name for people to read; the subject where the token has none
 * @param patientId which patient the caller is; absent for others
 * @param doctorId which doctor the caller is; absent for others
 */
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        @Nullable Long patientId,
        @Nullable Long doctorId) {

    /** Whoever reads what is shown to everybody, without a token: has no role. */
    static final Caller ANYBODY = new Caller("", "", Set.of(), null, null);

    /** The platform itself: a timer, an event. The name says which part of it. */
    public static Caller system(String name) {
        return new Caller(name, name, Set.of(Role.SYSTEM), null, null);
    }

    /** Whether nobody has said who this is: of {@link PublicDirectory}. */
    public boolean isAnybody() {
        return this == ANYBODY;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAdmin() {
        return is(Role.ADMIN);
    }

    /** Whether the caller works for all doctors and patients: at the front desk or above it. */
    public boolean isOfDesk() {
        return roles.stream().anyMatch(Role.DESK::contains);
    }

    public boolean isSystem() {
        return is(Role.SYSTEM);
    }

    /** The doctor as whom the caller acts; absent for whoever is none. */
    public @Nullable Long asDoctor() {
        return is(Role.DOCTOR) ? doctorId : null;
    }

    /** The patient as whom the caller acts; absent for whoever is none. */
    public @Nullable Long asPatient() {
        return is(Role.PATIENT) ? patientId : null;
    }

    /** Whether the caller is the doctor with that id. */
    public boolean isDoctor(long id) {
        return is(Role.DOCTOR) && doctorId != null && doctorId == id;
    }

    /** Whether the caller is the patient with that id. */
    public boolean isPatient(long id) {
        return is(Role.PATIENT) && patientId != null && patientId == id;
    }

    /**
     * The role that counts where only one can, such as in an audit row: the strongest.
     *
     * @throws Problem {@code 403} for a caller with none of the roles
     */
    public Role role() {
        return roles.stream().max(Enum::compareTo).orElseThrow(Caller::forbidden);
    }

    /**
     * Lets only these roles pass.
     *
     * @throws Problem {@code 403}
     */
    public Caller require(Role... any) {
        return require(Set.of(any));
    }

    /**
     * The same of a set of roles, such as {@link Role#STAFF}.
     *
     * @throws Problem {@code 403}
     */
    public Caller require(Set<Role> any) {
        if (roles.stream().noneMatch(any::contains)) {
            throw forbidden();
        }
        return this;
    }

    private static Problem forbidden() {
        return Problem.forbidden("Your role may not do this.");
    }
}
