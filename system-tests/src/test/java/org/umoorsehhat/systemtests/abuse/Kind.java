package org.umoorsehhat.systemtests.abuse;

import java.util.Map;
import java.util.TreeMap;

/** The kinds of abuse, each with its attacks by name. */
enum Kind {
    SLOW(Map.of("headers", Slow::headers, "bodies", Slow::bodies, "readers", Slow::readers)),
    BIG(
            Map.of(
                    "bodies", Big::bodies,
                    "headers", Big::headers,
                    "parameters", Big::parameters,
                    "pages", Big::pages)),
    MANY(
            Map.of(
                    "bad tokens", Many::badTokens,
                    "wrong secrets", Many::wrongSecrets,
                    "wrong logins", Many::wrongLogins,
                    "connections", Many::connections,
                    "streams", Many::streams,
                    "keys", Many::keys)),
    FORGED(
            Map.of(
                    "tokens", Forged::tokens,
                    "headers", Forged::headers,
                    "two in one", Forged::smuggled)),
    RACED(
            Map.of(
                    "one seat", Raced::oneSeat,
                    "one limit", Raced::oneLimit,
                    "one offer", Raced::oneOffer)),
    DEEP(
            Map.of(
                    "nests", Deep::nests,
                    "repeats", Deep::repeats,
                    "expressions", Deep::expressions));

    private final Map<String, Attack> attacks;

    Kind(Map<String, Attack> attacks) {
        this.attacks = new TreeMap<>(attacks);
    }

    /** In the order of their names. */
    Map<String, Attack> attacks() {
        return attacks;
    }
}
