package org.umoorsehhat.chassis.caller;

import java.util.Locale;
import java.util.Optional;

/** What a caller is to the clinic. */
public enum Role {
    PATIENT,
    DOCTOR,
    ADMIN,

    /** The platform itself, for what no person does. No token has it. */
    SYSTEM;

    /** The role of that name in a token, as in {@code doctor}; empty for names of other systems. */
    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role != SYSTEM && role.claim().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The name in tokens and audit rows, as in {@code doctor}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
