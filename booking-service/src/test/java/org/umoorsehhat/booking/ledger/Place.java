package org.umoorsehhat.booking.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code lock_seats} is asked for; times are of {@link Ledger#DAY}, in UTC. */
record Place(
        long doctor,
        @Nullable Long patient,
        String from,
        String to,
        @Nullable Long wanted,
        boolean mayHaveGaps,
        @Nullable Long appointment,
        @Nullable UUID hold) {

    static final String CALL = "lock_seats(true, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, 0, 0)";
    static final String ANSWER = "SELECT refusal, slots::text, own::text, covered FROM " + CALL;

    static Place of(long doctor, @Nullable Long patient, String from, String to) {
        return new Place(doctor, patient, from, to, null, false, null, null);
    }

    Place wanting(long slot) {
        return new Place(doctor, patient, from, to, slot, mayHaveGaps, appointment, hold);
    }

    Place withGaps() {
        return new Place(doctor, patient, from, to, wanted, true, appointment, hold);
    }

    Place moving(long moved) {
        return new Place(doctor, patient, from, to, wanted, mayHaveGaps, moved, hold);
    }

    Place heldBy(UUID keeper) {
        return new Place(doctor, patient, from, to, wanted, mayHaveGaps, appointment, keeper);
    }

    Object[] values() {
        return new Object[] {
            doctor, patient, Ledger.at(from), Ledger.at(to), wanted, mayHaveGaps, appointment, hold
        };
    }

    /**
     * Refusal, slots, own slots, and whether they cover all of it; locks go when it has answered.
     */
    String answer() {
        try (Session session = Ledger.session()) {
            return session.text(ANSWER, values());
        }
    }
}
