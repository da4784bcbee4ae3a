package org.umoorsehhat.gateway.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Who has how many streams open here. */
@Component
class OpenStreams {

    enum Answer {
        OPENED,
        TOO_MANY_OF_CALLER,
        TOO_MANY_OF_ALL
    }

    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final int perCaller;

    OpenStreams(StreamProperties properties) {
        places = new Semaphore(properties.atOnce());
        perCaller = properties.perCaller();
    }

    /** What is opened has to be {@linkplain #close closed} once. */
    Answer open(String caller) {
        if (byCaller.merge(caller, 1, Integer::sum) > perCaller) {
            forgetOne(caller);
            return Answer.TOO_MANY_OF_CALLER;
        }
        if (!places.tryAcquire()) {
            forgetOne(caller);
            return Answer.TOO_MANY_OF_ALL;
        }
        return Answer.OPENED;
    }

    void close(String caller) {
        places.release();
        forgetOne(caller);
    }

    private void forgetOne(String caller) {
        byCaller.computeIfPresent(caller, (name, open) -> open == 1 ? null : open - 1);
    }
}
