package org.umoorsehhat.gateway.limit;

import java.security.Principal;
import org.springframework.security.core.Authentication;

/**
 * Whom limits count for.
 *
 * @param key a subject, or an address
 * @param isPatient who has no other role
 */
record Sender(String key, boolean isPatient) {

    private static final String PATIENT = "ROLE_patient";

    static Sender address(String address) {
        return new Sender("ip " + address, false);
    }

    static Sender of(Principal principal) {
        return new Sender(
                "sub " + principal.getName(),
                principal instanceof Authentication known
                        && known.getAuthorities().stream()
                                .allMatch(role -> PATIENT.equals(role.getAuthority())));
    }
}
