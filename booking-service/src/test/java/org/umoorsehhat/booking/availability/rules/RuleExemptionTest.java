package org.umoorsehhat.booking.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

class RuleExemptionTest {

    private static final long OWN = 7;
    private static final long OTHER = 8;

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "FRONT_DESK", "SYSTEM"})
    void whoWorksForAllIsFreeEverywhere(Role role) {
        assertThat(of(Set.of(role)).isWith(OTHER)).isTrue();
    }

    @Test
    void doctorsAreFreeWithThemselvesAlone() {
        RuleExemption exemption = of(Set.of(Role.DOCTOR));

        assertThat(exemption.isWith(OWN)).isTrue();
        assertThat(exemption.isWith(OTHER)).isFalse();
    }

    @Test
    void patientsAreHeldEverywhereWhateverNumbersTheirTokenHas() {
        assertThat(of(Set.of(Role.PATIENT)).isWith(OWN)).isFalse();
        assertThat(of(Set.of()).isWith(OWN)).isFalse();
    }

    private static RuleExemption of(Set<Role> roles) {
        return RuleExemption.of(new Caller("sub", "Name", roles, OWN, OWN));
    }
}
