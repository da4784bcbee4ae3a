package org.umoorsehhat.scheduling.directory;

import org.umoorsehhat.chassis.problem.Problem;

/** What the directory refuses. */
final class DirectoryProblems {

    private DirectoryProblems() {}

    static Problem noDoctor() {
        return Problem.notFound("There is no doctor with this number.");
    }

    static Problem noService() {
        return Problem.notFound("There is no medical service with this number.");
    }

    static Problem zoneInUse(long slots) {
        return Problem.conflict(
                        "zone-in-use",
                        "Slots are published in the old time zone",
                        "The doctor has %d slots ahead, whose times are those of the old zone. Delete them, change the zone, publish them again."
                                .formatted(slots))
                .with("slots", slots);
    }
}
