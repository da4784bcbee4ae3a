package org.umoorsehhat.systemtests.truth;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.umoorsehhat.systemtests.Answer;
import org.umoorsehhat.systemtests.Api;

/** A clinic on the platform, the truth about it, and what has been done there. */
final class RandomClinic {

    static final int QUARTERS = 12;
    static final Duration QUARTER = Duration.ofMinutes(15);

    final Api api;
    final Random random;
    final Truth truth;

    /** When its first slot may start; there are {@value #QUARTERS} quarters of an hour. */
    final Instant opens;

    /** Whether visits can begin at once. */
    final boolean isSoon;

    final List<String> done = new ArrayList<>();

    RandomClinic(Api api, Random random, Truth truth, Instant opens, boolean isSoon) {
        this.api = api;
        this.random = random;
        this.truth = truth;
        this.opens = opens;
        this.isSoon = isSoon;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Instant quarter(int n) {
        return opens.plus(QUARTER.multipliedBy(n));
    }

    /** A date and a time of the doctor's clock, as the API takes them, and which of two. */
    Map<String, Object> wallClock(Instant time, String date, String clock) {
        LocalDateTime local = LocalDateTime.ofInstant(time, truth.zone);
        var fields = new HashMap<String, Object>();
        fields.put(date, local.toLocalDate().toString());
        fields.put(clock, local.toLocalTime().toString());
        int fold = fold(time, truth.zone);
        if (fold > 0) {
            fields.put("fold", fold);
        }
        return fields;
    }

    /** 1 for the second of two times that the clock shows alike. */
    static int fold(Instant time, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.size() > 1 && offsets.getLast().equals(zone.getRules().getOffset(time))
                ? 1
                : 0;
    }

    /** The clinic that somebody has sent a request to: what it says is what is true. */
    boolean isDone(String what, String expected, Answer answer) {
        boolean isSuccess = answer.status() < 300;
        String was = isSuccess ? Truth.DONE : answer.status() + " " + answer.problem();
        done.add(what + ": " + was);
        if (!was.equals(expected)) {
            throw new AssertionError(
                    "%s was %s instead of %s: %s\n%s"
                            .formatted(
                                    what, was, expected, answer.body(), String.join("\n", done)));
        }
        return isSuccess;
    }

    static BigDecimal money(int whole) {
        return BigDecimal.valueOf(whole).setScale(2);
    }
}
