package org.umoorsehhat.identity.session;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What cookies are called: with {@code __Host-} in front, so that no other host of the domain can
 * set them, wherever the issuer is {@code https}. On plain HTTP, which is for one machine only,
 * browsers would not take that.
 */
@Component
public final class CookieNames {

    private final boolean secure;

    CookieNames(@Value("${umoorsehhat.identity.issuer}") String issuer) {
        this.secure = issuer.startsWith("https:");
    }

    public boolean secure() {
        return secure;
    }

    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    /** One for this host alone that no script reads and no other site's form sends. */
    public ResponseCookie.ResponseCookieBuilder cookie(String plain, String value) {
        return ResponseCookie.from(name(plain), value)
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/");
    }
}
