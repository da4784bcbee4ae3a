package org.umoorsehhat.systemtests.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.systemtests.Api;
import org.umoorsehhat.systemtests.SharedPlatform;
import org.umoorsehhat.systemtests.compare.quiet.Backlog;
import org.umoorsehhat.systemtests.compare.quiet.Consumers;
import org.umoorsehhat.systemtests.compare.quiet.Quiet;

/**
 * Random clinics, in which random things happen: after each of them search, booking, lists,
 * statistics, slots, the waiting list and what patients have been told are what {@link Truth} says.
 * A clinic is wholly that of its seed, but for the day on which it is opened.
 */
final class RandomClinics {

    private final Api api = Api.obeyingLimits(SharedPlatform.endpoints());
    private final Platform platform = SharedPlatform.get();

    /**
     * @param first seed
     * @param clinics how many, each of the next seed
     * @param commands in each
     */
    void play(long first, int clinics, int commands) {
        try (var consumers = new Consumers(platform.kafkaBootstrapServers());
                var backlog = new Backlog(platform)) {
            var quiet = new Quiet(consumers, backlog);
            for (long seed = first; seed < first + clinics; seed++) {
                play(seed, commands, quiet);
            }
        }
    }

    private void play(long seed, int commands, Quiet quiet) {
        RandomClinic clinic = new Opening(api, new Random(seed)).open();
        clinic.done.addFirst("seed " + seed);
        var settled = new Settled(clinic, quiet);
        settled.compare();
        List<Runnable> all = commands(clinic, true);
        List<Runnable> some = commands(clinic, false);
        for (int command = 0; command < commands; command++) {
            int before = clinic.done.size();
            // Somebody leaves when there is something to leave.
            clinic.any(command < commands / 2 ? some : all).run();
            if (clinic.done.size() > before) {
                settled.compare();
            }
        }
        System.out.println(String.join("\n  ", clinic.done));
    }

    /** What is more likely is there more often. */
    private static List<Runnable> commands(RandomClinic clinic, boolean mayLeave) {
        var visits = new VisitCommands(clinic);
        var calendar = new CalendarCommands(clinic);
        var people = new PeopleCommands(clinic);
        var all = new ArrayList<Runnable>();
        add(all, 10, visits::book);
        add(all, 4, visits::move);
        add(all, 5, visits::cancel);
        add(all, 3, visits::confirm);
        add(all, 1, visits::decline);
        add(all, 1, visits::start);
        add(all, 2, visits::complete);
        add(all, 1, visits::noShow);
        add(all, 2, visits::pay);
        add(all, 1, visits::refund);
        add(all, 1, calendar::publish);
        add(all, 2, calendar::open);
        add(all, 2, calendar::resize);
        add(all, 1, calendar::withdraw);
        add(all, 2, calendar::absence);
        add(all, 6, people::join);
        add(all, 6, people::answer);
        add(all, 1, people::leaveList);
        if (mayLeave) {
            add(all, 1, people::doctorLeaves);
            add(all, 1, people::patientLeaves);
        }
        return all;
    }

    private static void add(List<Runnable> all, int times, Runnable command) {
        for (int time = 0; time < times; time++) {
            all.add(command);
        }
    }
}
