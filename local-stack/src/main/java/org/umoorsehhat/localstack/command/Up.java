package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.demo.DemoData;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;

/**
 * Starts what is not running, loads the demo data, and leaves everything running.
 *
 * <p>The environment may say {@code WITHOUT=booking-service,gateway}: those parts are left out, to
 * be run from an IDE. With {@code DEMO_DATA=no} the databases stay empty.
 */
final class Up {

    private final Local local;
    private volatile boolean takenBack;

    Up(Local local) {
        this.local = local;
    }

    void run() throws IOException {
        Platform platform = local.platform(this::ready);
        refuseASecondStarter(platform);
        List<Part> wanted = wanted(platform);
        List<Part> running = platform.running();
        List<Part> missing = wanted.stream().filter(part -> !running.contains(part)).toList();
        var interrupted = new Thread(() -> takeBack(platform), "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        platform.processes().enter(Local.STARTER);
        try {
            start(platform, wanted, missing);
            new Archives(local).begin(platform, wanted);
            new Summary(local, platform).print();
        } catch (PlatformException | IOException e) {
            // Parts that are taken back while they start do fail; that was asked for.
            if (!takenBack) {
                throw e;
            }
        } finally {
            if (!takenBack) {
                platform.processes().leave(Local.STARTER);
                Runtime.getRuntime().removeShutdownHook(interrupted);
            }
        }
    }

    private void start(Platform platform, List<Part> wanted, List<Part> missing)
            throws IOException {
        long begin = System.nanoTime();
        if (missing.isEmpty()) {
            local.say(
                    "The platform is running already; `make restart SERVICE=…` starts one part anew, `make down` stops all.");
        } else {
            refuseTakenPorts(platform.ports(), missing);
            new PortNotes(local.home().run()).write(platform.ports());
            local.say("Starting %s; logs are in %s", count(missing.size()), local.home().logs());
        }
        try {
            // Those that run are only looked at: an earlier start may have left them half way.
            platform.start(wanted);
        } catch (PlatformException e) {
            throw new PlatformException(
                    e.getMessage()
                            + "\nWhat did come up runs on: mend this and `make up` again, or `make down`.",
                    e);
        }
        if (wanted.size() == platform.parts().size()
                && !"no".equals(local.environment().get("DEMO_DATA"))) {
            local.say("  %-22s %s", "demo data", new DemoData(platform).load());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        local.say("Ready after %.0f s.", took.toMillis() / 1000.0);
    }

    private List<Part> wanted(Platform platform) {
        Set<String> without =
                Set.copyOf(
                        List.of(
                                local.environment()
                                        .getOrDefault("WITHOUT", "")
                                        .strip()
                                        .split("[,\\s]+")));
        without.stream().filter(name -> !name.isEmpty()).forEach(platform::part);
        return platform.parts().stream().filter(part -> !without.contains(part.name())).toList();
    }

    private void ready(String part, Duration took) {
        local.say("  %-22s ready after %4.1f s", part, took.toMillis() / 1000.0);
    }

    private static void refuseASecondStarter(Platform platform) {
        platform.processes()
                .find(Local.STARTER)
                .ifPresent(starter -> {
                    throw new PlatformException(
                            "Another `make up` is at work (process %d): wait for it, or stop it with `make down`."
                                    .formatted(starter.pid()));
                });
    }

    private static void refuseTakenPorts(Ports ports, List<Part> missing) {
        List<String> taken =
                missing.stream()
                        .flatMap(
                                part -> part.ports().stream().map(port -> taken(ports, part, port)))
                        .filter(line -> !line.isEmpty())
                        .sorted()
                        .toList();
        if (!taken.isEmpty()) {
            throw new PlatformException(String.join("\n", taken));
        }
    }

    private static String taken(Ports ports, Part part, Port port) {
        int number = ports.number(port);
        return Ports.isFree(number)
                ? ""
                : "Port %d of %s is taken by another program: stop that one, or choose another port with `make up %s=%d`."
                        .formatted(number, part.name(), port.variable(), Ports.freeAbove(number));
    }

    private void takeBack(Platform platform) {
        takenBack = true;
        local.say("%nInterrupted: stopping what was started.");
        platform.processes().killStarted();
        platform.processes().killStrays();
        platform.processes().leave(Local.STARTER);
    }

    private static String count(int parts) {
        return parts == 1 ? "one part" : parts + " parts";
    }
}
