package org.umoorsehhat.booking.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Confirm;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Start;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.UseCases;
import org.umoorsehhat.booking.fixture.UseCases.Result;
import reactor.core.publisher.Mono;

/**
 * Random commands, to the service and to a small model of it: both must answer alike, and show the
 * same after every step. What fails is shortened before it is shown.
 */
final class ModelSuite {

    private static final int PATIENTS = 4;
    private static final LocalTime OPENING = LocalTime.of(10, 0);

    private final LocalDate day = Clinic.day();
    private final Clinic clinic;
    private final UseCases useCases;

    ModelSuite(Clinic clinic, UseCases useCases) {
        this.clinic = clinic;
        this.useCases = useCases;
    }

    /** A command; what its numbers mean depends on what it does. */
    record Command(String what, int a, int b, int c) {}

    void run(long seed, int steps) {
        var random = new Random(seed);
        var commands = new ArrayList<Command>();
        for (int i = 0; i < steps; i++) {
            String[] kinds = {
                "book",
                "book",
                "book",
                "cancel",
                "cancel",
                "reschedule",
                "confirm",
                "start",
                "complete",
                "change",
                "exhaust"
            };
            commands.add(
                    new Command(
                            kinds[random.nextInt(kinds.length)],
                            random.nextInt(1000),
                            random.nextInt(1000),
                            random.nextInt(1000)));
        }
        boolean somebodyWaits = random.nextBoolean();
        String failure = play(commands, somebodyWaits);
        if (failure != null) {
            List<Command> shortest = shorten(commands, somebodyWaits);
            throw new AssertionError(
                    "seed "
                            + seed
                            + ", waiting "
                            + somebodyWaits
                            + ": "
                            + failure
                            + "\n"
                            + shortest
                            + ": "
                            + play(shortest, somebodyWaits));
        }
    }

    private List<Command> shorten(List<Command> commands, boolean somebodyWaits) {
        List<Command> shortest = new ArrayList<>(commands);
        for (int i = shortest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(shortest);
            without.remove(i);
            if (play(without, somebodyWaits) != null) {
                shortest = without;
            }
        }
        return shortest;
    }

    /** Plays commands to a doctor of their own; gives where service and model part, or null. */
    private @Nullable String play(List<Command> commands, boolean somebodyWaits) {
        var world = new ModelWorld(somebodyWaits);
        long doctor = clinic.doctor();
        long[] patients = clinic.patients(PATIENTS);
        long[] slots = new long[ModelWorld.SLOTS];
        for (int i = 0; i < slots.length; i++) {
            slots[i] =
                    clinic.slot(
                            doctor,
                            day,
                            time(i * ModelWorld.SLOT),
                            time((i + 1) * ModelWorld.SLOT),
                            1);
        }
        if (somebodyWaits) {
            clinic.waiting(doctor, day, clinic.patient());
        }
        var ids = new ArrayList<Long>();
        long version = 2;
        for (Command command : commands) {
            String expected = "ok";
            Mono<Result> call = Mono.just(new Result("ok", 0));
            boolean makes = false;
            int visit = ids.isEmpty() ? -1 : command.a % ids.size();
            int from = 15 * (command.b % 9);
            switch (command.what) {
                case "book" -> {
                    int patient = command.a % PATIENTS;
                    int minutes = 15 * (1 + command.c % 4);
                    expected = world.book(patient, from, minutes);
                    call = useCases.book(doctor, patients[patient], day, time(from), minutes);
                    makes = true;
                }
                case "change" -> {
                    int slot = command.a % slots.length;
                    int capacity = command.b % 4;
                    boolean isOpen = command.c % 4 != 0;
                    world.change(slot, capacity, isOpen);
                    clinic.slot(
                            slots[slot],
                            version++,
                            doctor,
                            day,
                            time(slot * ModelWorld.SLOT),
                            time((slot + 1) * ModelWorld.SLOT),
                            capacity,
                            isOpen,
                            false);
                    useCases.forgetFull(doctor);
                }
                case "exhaust" -> {
                    world.exhaust();
                    clinic.exhaust(doctor);
                    useCases.forgetFull(doctor);
                }
                default -> {
                    if (visit < 0) {
                        continue;
                    }
                    long id = ids.get(visit);
                    switch (command.what) {
                        case "cancel" -> {
                            expected = world.cancel(visit);
                            call = useCases.cancel(id);
                        }
                        case "reschedule" -> {
                            expected = world.reschedule(visit, from);
                            call =
                                    useCases.reschedule(
                                            id,
                                            patients[world.visits.get(visit).patient],
                                            day,
                                            time(from));
                            makes = true;
                        }
                        case "complete" -> {
                            expected = world.step(visit, "complete");
                            call = useCases.act(id, Complete.PLAIN);
                        }
                        default -> {
                            expected = world.step(visit, command.what);
                            call = useCases.act(id, action(command.what));
                        }
                    }
                }
            }
            Result result = call.block();
            if (!result.what().equals(expected)) {
                return command + " was " + result.what() + " instead of " + expected;
            }
            if (makes && result.isOk()) {
                ids.add(result.id());
            }
            String seen = view(doctor);
            if (!seen.equals(world.view())) {
                return "after " + command + " it is " + seen + " instead of " + world.view();
            }
        }
        return null;
    }

    private String view(long doctor) {
        return clinic.text(
                """
                SELECT concat_ws(' ',
                    (SELECT string_agg(booked || '/' || held, ' ' ORDER BY starts_at) FROM slot WHERE doctor_id = d.id),
                    (SELECT string_agg(status, ' ' ORDER BY id) FROM appointment WHERE doctor_id = d.id))
                FROM doctor d WHERE id = ?
                """,
                doctor);
    }

    private static String time(int minutes) {
        return OPENING.plusMinutes(minutes).toString();
    }

    private static Acting action(String what) {
        return switch (what) {
            case "confirm" -> new Confirm();
            case "start" -> new Start();
            case "no_show" -> new RecordNoShow();
            default -> throw new IllegalArgumentException(what);
        };
    }
}
