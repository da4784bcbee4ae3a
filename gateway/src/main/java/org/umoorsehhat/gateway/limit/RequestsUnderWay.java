package org.umoorsehhat.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of whom have no answer yet. */
final class RequestsUnderWay {

    private final ConcurrentMap<String, Integer> byKey = new ConcurrentHashMap<>();
    private final int perKey;

    RequestsUnderWay(int perKey) {
        this.perKey = perKey;
    }

    /** Whether there may be one more; then it has to be {@linkplain #end ended} once. */
    boolean begin(String key) {
        if (byKey.merge(key, 1, Integer::sum) > perKey) {
            end(key);
            return false;
        }
        return true;
    }

    void end(String key) {
        byKey.computeIfPresent(key, (name, open) -> open == 1 ? null : open - 1);
    }
}
