package org.umoorsehhat.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.umoorsehhat.identity.passkey.PasskeyRules;

/** Where somebody who is logged in adds a passkey, or shows the one that they need. */
@Controller
final class PasskeyPage {

    private static final String ADD =
            """
            <p>Add a passkey of this device, and log in with it from then on.</p>
            <label for="label">Name of the device</label>
            <input id="label" maxlength="60" value="My device">
            <button type="button" id="add-passkey">Add a passkey</button>\
            """;

    private final PasskeyRules rules;

    PasskeyPage(PasskeyRules rules) {
        this.rules = rules;
    }

    @GetMapping("/login/passkey")
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = LoginPage.name(request);
        if (name == null || !rules.areThere()) {
            response.sendRedirect("/login");
            return;
        }
        boolean mayAdd =
                request.getUserPrincipal() instanceof Authentication who && rules.mayChange(who);
        String use = rules.has(name) ? LoginPage.PASSKEY_BUTTON : "";
        LoginPage.write(
                response,
                HttpStatus.OK,
                LoginPage.passkeys(request, AuthorizeQuery.of(request), use + (mayAdd ? ADD : "")));
    }
}
