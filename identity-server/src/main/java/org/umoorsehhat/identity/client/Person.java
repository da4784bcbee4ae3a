package org.umoorsehhat.identity.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token speaks of.
 *
 * @param name for people to read
 * @param roles of {@code patient}, {@code doctor}, {@code front_desk}, {@code admin}
 * @param patientId which patient this is, for the role {@code patient}
 * @param doctorId which doctor this is, for the role {@code doctor}
 */
public record Person(
        String name, List<String> roles, @Nullable Long patientId, @Nullable Long doctorId) {

    /** As claims of a token; what is not there has no claim. */
    public Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", name);
        claims.put("roles", roles);
        if (patientId != null) {
            claims.put("patient_id", patientId);
        }
        if (doctorId != null) {
            claims.put("doctor_id", doctorId);
        }
        return claims;
    }
}
