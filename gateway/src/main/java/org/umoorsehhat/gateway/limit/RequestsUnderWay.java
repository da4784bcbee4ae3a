package org.umoorsehhat.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of whom have no answer yet; one may count as several. */
final class RequestsUnderWay {

    private final ConcurrentMap<String, Integer> byKey = new ConcurrentHashMap<>();
    private final int perKey;

    RequestsUnderWay(int perKey) {
        this.perKey = perKey;
    }

    /**
     * Whether there may be one more; then it has to be {@linkplain #end ended} once. Who has
     * nothing under way may always begin something, whatever it counts for.
     */
    boolean begin(String key, int weight) {
        int open = byKey.merge(key, weight, Integer::sum);
        if (open > perKey && open > weight) {
            end(key, weight);
            return false;
        }
        return true;
    }

    void end(String key, int weight) {
        byKey.computeIfPresent(key, (name, open) -> open <= weight ? null : open - weight);
    }
}
