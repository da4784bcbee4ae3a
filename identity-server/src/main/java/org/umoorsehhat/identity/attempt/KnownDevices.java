package org.umoorsehhat.identity.attempt;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.umoorsehhat.identity.key.SigningKey;
import org.umoorsehhat.identity.session.CookieNames;

/**
 * A cookie by which a browser is known as one that somebody has logged in with. It opens nothing:
 * it only keeps others' wrong passwords from counting there.
 *
 * <p>{@code <random id>.<MAC of id and name>}; every instance with the same signing key knows it.
 */
@Component
public final class KnownDevices {

    private static final String COOKIE = "device";

    private final AttemptProperties properties;
    private final CookieNames cookies;
    private final SigningKey key;

    KnownDevices(AttemptProperties properties, CookieNames cookies, SigningKey key) {
        this.properties = properties;
        this.cookies = cookies;
        this.key = key;
    }

    /** The id of the device, if that name has logged in with it; else empty. */
    public String of(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, cookies.name(COOKIE));
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.");
        return parts.length == 2 && isSame(parts[1], mac(parts[0], name)) ? parts[0] : "";
    }

    /** From now on the device is known as one of that name, and no longer as somebody else's. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        String before = of(request, name);
        String id = before.isEmpty() ? UUID.randomUUID().toString() : before;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.cookie(COOKIE, id + "." + mac(id, name))
                        .maxAge(properties.knownFor())
                        .build()
                        .toString());
    }

    private String mac(String id, String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.authenticate("device", id + " " + name));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
