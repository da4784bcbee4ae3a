package org.umoorsehhat.notification.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.reminder.Visibility;

/** Who sees and changes which reminders. */
class ReminderAccessTest {

    private static Caller doctor(Role... more) {
        var roles = new HashSet<>(Set.of(more));
        roles.add(Role.DOCTOR);
        return new Caller("d", "D", roles, null, 7L);
    }

    private static Caller of(Role role) {
        return new Caller("x", "X", Set.of(role), null, null);
    }

    @Test
    void theDeskReadsAllAndAdministratorsChangeAll() {
        assertThat(ReminderAccess.read(of(Role.FRONT_DESK))).isEqualTo(Visibility.ALL);
        assertThat(ReminderAccess.read(of(Role.ADMIN))).isEqualTo(Visibility.ALL);
        assertThat(ReminderAccess.write(of(Role.ADMIN))).isEqualTo(Visibility.ALL);
        assertThatThrownBy(() -> ReminderAccess.write(of(Role.FRONT_DESK)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aDoctorWhoWorksAtTheFrontDeskReadsAllAndChangesTheirOwn() {
        var own = new Visibility(null, 7L);
        assertThat(ReminderAccess.read(doctor())).isEqualTo(own);
        assertThat(ReminderAccess.read(doctor(Role.FRONT_DESK))).isEqualTo(Visibility.ALL);
        assertThat(ReminderAccess.write(doctor(Role.FRONT_DESK))).isEqualTo(own);
    }
}
