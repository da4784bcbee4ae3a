package org.umoorsehhat.chassis.caller;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller is to the clinic, the strongest last. */
public enum Role {
    PATIENT,
    DOCTOR,

    /** Finds, books and receives everybody; reads no clinical text and no revenue. */
    FRONT_DESK,
    ADMIN,

    /** The platform itself, for what no person does. No token has it. */
    SYSTEM;

    /** Those who work for all doctors and patients. */
    public static final Set<Role> DESK = set(FRONT_DESK, ADMIN);

    /** All who work at the clinic. */
    public static final Set<Role> STAFF = set(DOCTOR, FRONT_DESK, ADMIN);

    /** Every person. */
    public static final Set<Role> PEOPLE = set(PATIENT, DOCTOR, FRONT_DESK, ADMIN);

    /** The role of that name in a token, as in {@code doctor}; empty for names of other systems. */
    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role != SYSTEM && role.claim().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** In the order of the constants. */
    private static Set<Role> set(Role first, Role... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    /** The name in tokens and audit rows, as in {@code doctor}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
