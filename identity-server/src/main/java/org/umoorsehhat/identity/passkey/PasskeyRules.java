package org.umoorsehhat.identity.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.umoorsehhat.identity.client.People;

/** Who needs a passkey, and what is open to somebody who has given a password only. */
@Component
public final class PasskeyRules {

    private final People people;
    private final @Nullable StoredUsers users;

    PasskeyRules(People people, PasskeyProperties properties, @Nullable StoredUsers users) {
        this.people = people;
        this.users = users;
        if (!properties.enabled() && people.anybodyNeedsPasskey()) {
            throw new IllegalStateException(
                    "Somebody needs a passkey and there are none: set PASSKEY_FOLDER");
        }
    }

    public boolean areThere() {
        return users != null;
    }

    /** Whether somebody who is logged in has shown all that they have to. */
    public boolean isEnough(Authentication who) {
        return !people.needsPasskey(who.getName()) || withPasskey(who);
    }

    /**
     * Whether somebody may add and remove passkeys: the first may be added by who has the password;
     * from then on a password that was stolen adds none.
     */
    public boolean mayChange(Authentication who) {
        return isEnough(who) || !has(who.getName());
    }

    public boolean has(String name) {
        return users != null
                && users.byName(name).filter(person -> !person.passkeys().isEmpty()).isPresent();
    }

    private static boolean withPasskey(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(authority ->
                        FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(authority.getAuthority()));
    }
}
