package org.umoorsehhat.systemtests.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.umoorsehhat.systemtests.Api;
import org.umoorsehhat.systemtests.FreshDoctor;
import org.umoorsehhat.systemtests.FreshSlot;
import org.umoorsehhat.systemtests.Patients;
import org.umoorsehhat.systemtests.SharedPlatform;

/**
 * Ordinary callers, measured before and during the attacks of a kind: none of their requests fails,
 * and the time that 99 of 100 keep to (90 of 100 where there are fewer answers) at most doubles.
 * The attacks themselves are answered as they should.
 */
final class Abuse {

    private static final int CALLERS = 8;

    /** Fewer have no 99th of a hundred: of an attack that is soon over the 90th is compared. */
    private static final int HUNDRED = 100;

    /** An attack that is soon over is made again, to have enough to measure. */
    private static final int MOST_TIMES = 20;

    /** Fewer say nothing: an attack that is over at once. */
    private static final int FEWEST = 30;

    /** Whom no other test gives an appointment; the racers follow. */
    private static final int FIRST_PATIENT = 11;

    private static final int LAST_PATIENT = 64;

    private final Api api = new Api(SharedPlatform.endpoints());
    private final Victim victim;

    Abuse(Scale scale) {
        this.victim = new Victim(SharedPlatform.endpoints(), api, scale);
    }

    /**
     * @throws AssertionError if others were served worse, or an attack got what it should not
     */
    void of(Kind kind) throws Exception {
        Patients.ensure(api, LAST_PATIENT);
        for (int n = 1; n <= LAST_PATIENT; n++) {
            api.token("patient" + n);
        }
        List<FreshSlot> slots = FreshDoctor.withSlots(api, CALLERS).slots();
        var ordinary = new Ordinary(api, slots, FIRST_PATIENT);
        var wrong = new ArrayList<String>();
        try {
            // What was never asked before takes longer.
            ordinary.awaitMore(victim.scale().warm());
            Slow.warm(victim);
            long calm = System.nanoTime();
            ordinary.awaitMore(victim.scale().calm());
            Service before = ordinary.between(calm, System.nanoTime());
            before.complaints().forEach(complaint -> wrong.add("before: " + complaint));
            for (var attack : kind.attacks().entrySet()) {
                wrong.addAll(
                        attack(kind + ", " + attack.getKey(), attack.getValue(), ordinary, before));
            }
        } finally {
            ordinary.end();
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> attack(String name, Attack attack, Ordinary ordinary, Service before) {
        var wrong = new ArrayList<String>();
        long began = System.nanoTime();
        Service during;
        int times = 0;
        Tally tally;
        do {
            times++;
            tally = new Tally();
            try {
                attack.strike(victim, tally);
            } catch (Exception e) {
                tally.wrong(e.toString());
            }
            tally.wrong().forEach(what -> wrong.add(name + ": " + what));
            ordinary.awaitMore(CALLERS);
            during = ordinary.between(began, System.nanoTime());
        } while (wrong.isEmpty()
                && times < MOST_TIMES
                && during.asked().size() < victim.scale().during());
        System.out.printf(
                "abuse: %s, %d times: %s; others before: %s; during: %s%n",
                name, times, tally, before, during);
        wrong.addAll(worse(name, before, during));
        return wrong;
    }

    private List<String> worse(String name, Service before, Service during) {
        var worse = new ArrayList<String>();
        during.complaints().stream()
                .limit(5)
                .forEach(complaint -> worse.add(name + ": others: " + complaint));
        int percent = during.asked().size() >= HUNDRED ? 99 : 90;
        Duration doubled = before.percentile(percent).multipliedBy(2);
        Duration noise = victim.scale().noise();
        Duration allowed = doubled.compareTo(noise) > 0 ? doubled : noise;
        if (during.asked().size() >= FEWEST && during.percentile(percent).compareTo(allowed) > 0) {
            worse.add("%s: others waited: %s, before: %s".formatted(name, during, before));
        }
        return worse;
    }
}
