package org.umoorsehhat.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.umoorsehhat.chassis.problem.Problem;

/** What a token says of its bearer, and what it cannot say. */
class CallerArgumentResolverTest {

    @Test
    void rolesAndIdsAreTheTokens() {
        Caller caller = caller(List.of("doctor", "admin"), "7");
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.DOCTOR, Role.ADMIN);
        assertThat(caller.isDoctor(7)).isTrue();
        assertThat(caller.role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void theFrontDeskIsStrongerThanADoctorAndIsNoAdministrator() {
        Caller caller = caller(List.of("front_desk", "doctor"), "7");
        assertThat(caller.role()).isEqualTo(Role.FRONT_DESK);
        assertThat(caller.isOfDesk()).isTrue();
        assertThat(caller.isAdmin()).isFalse();
        assertThat(caller.require(Role.DESK)).isSameAs(caller);
        assertThat(caller(List.of("admin"), 7).isOfDesk()).isTrue();
        Caller doctor = caller(List.of("doctor"), 7);
        assertThat(doctor.isOfDesk()).isFalse();
        assertThat(doctor.require(Role.STAFF)).isSameAs(doctor);
        assertThatThrownBy(() -> doctor.require(Role.DESK)).isInstanceOf(Problem.class);
        assertThat(Role.FRONT_DESK.claim()).isEqualTo("front_desk");
    }

    @Test
    void aTokenWithTheRoleSystemHasNoRoleAtAll() {
        Caller caller = caller(List.of("system"), 7);
        assertThat(caller.roles()).isEmpty();
        assertThat(caller.isSystem()).isFalse();
        assertThatThrownBy(caller::role).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> caller.require(Role.values())).isInstanceOf(Problem.class);
    }

    @Test
    void theRoleSystemAddsNothingToOthers() {
        assertThat(caller(List.of("system", "patient"), 7).roles()).containsExactly(Role.PATIENT);
        assertThat(caller(List.of("SYSTEM", "System"), 7).roles()).isEmpty();
    }

    @Test
    void onlyThePlatformItselfIsSystem() {
        Caller timer = Caller.system("hold-expiry");
        assertThat(timer.isSystem()).isTrue();
        assertThat(timer.role()).isEqualTo(Role.SYSTEM);
        assertThat(timer.subject()).isEqualTo("hold-expiry");
    }

    @Test
    void rolesThatAreNoListAreNone() {
        assertThat(caller("admin", 7).roles()).isEmpty();
    }

    @Test
    void anIdThatIsNoNumberIsNobodys() {
        assertThat(caller(List.of("doctor"), "7 or 8").doctorId()).isNull();
    }

    private static Caller caller(Object roles, Object doctorId) {
        return CallerArgumentResolver.caller(
                Jwt.withTokenValue("token")
                        .header("alg", "none")
                        .subject("somebody")
                        .claim("roles", roles)
                        .claim("doctor_id", doctorId)
                        .build());
    }
}
