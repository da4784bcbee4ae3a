package org.umoorsehhat.identity.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.umoorsehhat.identity.attempt.Attempts;
import org.umoorsehhat.identity.client.People;

/**
 * Name and password of the form.
 *
 * <p>The only provider that is a bean: so the framework makes none of its own, which would look at
 * what this one has not looked at.
 */
@Component
final class PasswordLogin implements AuthenticationProvider {

    private final Attempts attempts;
    private final People people;

    PasswordLogin(Attempts attempts, People people) {
        this.attempts = attempts;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        String name = form.getName();
        var attempt = begin(name, form.getDetails());
        if (!people.isPassword(name, String.valueOf(form.getCredentials()))) {
            attempt.failed();
            throw new BadCredentialsException("unknown name or wrong password");
        }
        attempt.succeeded();
        var who =
                UsernamePasswordAuthenticationToken.authenticated(
                        name,
                        null,
                        List.of(
                                FactorGrantedAuthority.fromAuthority(
                                        FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        who.setDetails(form.getDetails());
        return who;
    }

    private Attempts.Attempt begin(String name, @Nullable Object details) {
        return details instanceof Caller caller
                ? attempts.begin(name, caller.address(), caller.device())
                : attempts.begin(name, "", "");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
