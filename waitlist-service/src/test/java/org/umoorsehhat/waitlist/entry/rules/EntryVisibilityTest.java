package org.umoorsehhat.waitlist.entry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.waitlist.support.Examples.ADMIN;
import static org.umoorsehhat.waitlist.support.Examples.DOCTOR;
import static org.umoorsehhat.waitlist.support.Examples.DOCTORS_TOKEN;
import static org.umoorsehhat.waitlist.support.Examples.PATIENT;
import static org.umoorsehhat.waitlist.support.Examples.PATIENTS_TOKEN;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.waitlist.support.Examples;

class EntryVisibilityTest {

    private static final Caller ANOTHER_PATIENT =
            new Caller("x", "x", Set.of(Role.PATIENT), PATIENT + 1, null);
    private static final Caller ANOTHER_DOCTOR =
            new Caller("y", "y", Set.of(Role.DOCTOR), null, DOCTOR + 1);
    private static final Caller NUMBERLESS_DOCTOR =
            new Caller("z", "z", Set.of(Role.DOCTOR), null, null);

    private static final Caller FRONT_DESK =
            new Caller("f", "f", Set.of(Role.FRONT_DESK), null, null);

    private static boolean sees(Caller caller) {
        return EntryVisibility.sees(caller, Examples.entry(null, 5));
    }

    @Test
    void everybodySeesTheirOwnAndTheDeskAll() {
        assertThat(sees(PATIENTS_TOKEN)).isTrue();
        assertThat(sees(DOCTORS_TOKEN)).isTrue();
        assertThat(sees(FRONT_DESK)).isTrue();
        assertThat(sees(ADMIN)).isTrue();
        assertThat(sees(ANOTHER_PATIENT)).isFalse();
        assertThat(sees(ANOTHER_DOCTOR)).isFalse();
        assertThat(sees(NUMBERLESS_DOCTOR)).isFalse();
        assertThat(sees(Caller.system("anything"))).isFalse();
    }

    @Test
    void noDoctorSeesWhoWaitsForAnyDoctor() {
        assertThat(EntryVisibility.sees(DOCTORS_TOKEN, Examples.anyDoctor())).isFalse();
        assertThat(EntryVisibility.sees(PATIENTS_TOKEN, Examples.anyDoctor())).isTrue();
        assertThat(EntryVisibility.sees(FRONT_DESK, Examples.anyDoctor())).isTrue();
    }

    private static EntryFilter filter(@Nullable Long doctor, @Nullable Long patient) {
        return new EntryFilter(true, doctor, patient, null, null);
    }

    @Test
    void aListIsNarrowedToOnesOwn() {
        assertThat(EntryVisibility.narrow(filter(null, null), PATIENTS_TOKEN))
                .contains(filter(null, PATIENT));
        assertThat(EntryVisibility.narrow(filter(9L, null), PATIENTS_TOKEN))
                .contains(filter(9L, PATIENT));
        assertThat(EntryVisibility.narrow(filter(null, 3L), DOCTORS_TOKEN))
                .contains(filter(DOCTOR, 3L));
        assertThat(EntryVisibility.narrow(filter(9L, 3L), ADMIN)).contains(filter(9L, 3L));
        assertThat(EntryVisibility.narrow(filter(9L, 3L), FRONT_DESK)).contains(filter(9L, 3L));
    }

    @Test
    void whoAsksForOthersGetsNothing() {
        assertThat(EntryVisibility.narrow(filter(null, PATIENT + 1), PATIENTS_TOKEN)).isEmpty();
        assertThat(EntryVisibility.narrow(filter(DOCTOR + 1, null), DOCTORS_TOKEN)).isEmpty();
    }

    @Test
    void aTokenWithoutANumberSeesNothing() {
        assertThat(EntryVisibility.narrow(filter(null, null), NUMBERLESS_DOCTOR))
                .contains(filter(0L, null));
    }
}
