package org.umoorsehhat.booking.seat.persistence;

import java.util.List;
import org.umoorsehhat.booking.persistence.StatementBuilder;

/** The seats that a statement takes again, of an appointment that had them. */
public record FormerSeatSql(StatementBuilder statement) {

    /** Part {@code place}: locks the slots, and says what is in the way. */
    public void lock(String condition, long doctor, long patient, List<Long> slots) {
        statement.read(
                "place",
                "SELECT p.* FROM k, lock_former_seats(%s, %s, %s, %s) AS p"
                        .formatted(
                                condition,
                                statement.value(Long.class, doctor),
                                statement.value(Long.class, patient),
                                statement.value(Long[].class, slots.toArray(Long[]::new))));
    }

    /** Part {@code taken}: a seat in each slot that part {@code place} found. */
    public void take(String from, long appointment) {
        statement.read(
                "taken",
                "SELECT take_seats(%s, place.slots) AS slots FROM %s, place"
                        .formatted(statement.value(Long.class, appointment), from));
        new SeatSql(statement).tell(SeatSql.slots(1, "taken.slots", "taken"));
    }
}
