package org.umoorsehhat.booking.availability.rules;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;

/**
 * Where somebody is free of what doctors and services ask of patients: staff everywhere, doctors
 * with themselves.
 *
 * @param isEverywhere with every doctor
 * @param doctor with this one; absent: with none
 */
public record RuleExemption(boolean isEverywhere, @Nullable Long doctor) {

    public static RuleExemption of(Caller caller) {
        return new RuleExemption(caller.isSystem() || caller.isOfDesk(), caller.asDoctor());
    }

    public boolean isWith(long other) {
        return isEverywhere || doctor != null && doctor == other;
    }
}
