package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Seats taken, given back and kept for a hold; {@link LockSeatsIT} has what comes before. */
class SeatsIT {

    private final long doctor = Ledger.newId();
    private final long later = Ledger.slot(doctor, "10:30", "11:00", 2);
    private final long sooner = Ledger.slot(doctor, "10:00", "10:30", 2);
    private final long untouched = Ledger.slot(doctor, "11:00", "11:30", 2);

    /** Of an array of slots: number, booked, held, version. */
    private static final String SLOTS =
            "SELECT u.id, u.booked, u.held, u.version FROM %s AS f, unnest(%s) AS u";

    private static String call(String sql, Object... values) {
        try (Session session = Ledger.session()) {
            return session.text(sql, values);
        }
    }

    private static String take(long appointment, Long... slots) {
        return call(SLOTS.formatted("take_seats(?, ?)", "f"), appointment, slots);
    }

    private String release(long appointment, UUID hold) {
        return call(
                "SELECT is_held, (SELECT string_agg(u.id || ' ' || u.booked || ' ' || u.held || ' ' || u.version, ', ') FROM unnest(freed) AS u) FROM release_seats(?, ?, ?, ?)",
                appointment,
                hold,
                doctor,
                Ledger.DAY);
    }

    private static String seats(long appointment) {
        return Ledger.text(
                "SELECT array_agg(slot_id ORDER BY slot_id) FROM seat WHERE appointment_id = ?",
                appointment);
    }

    private static String heldSeats(UUID hold) {
        return Ledger.text(
                "SELECT array_agg(slot_id ORDER BY slot_id) FROM hold_seat WHERE hold_id = ?",
                hold);
    }

    private long seated(long... slots) {
        return Ledger.seated(doctor, Ledger.patient(), "10:00", "11:00", slots);
    }

    @Test
    void takeSeatsTakesOneInEach() {
        long appointment = Ledger.newId();
        assertThat(take(appointment, later, sooner)).isEqualTo("%d 1 0 2\n%d 1 0 2", sooner, later);
        assertThat(seats(appointment)).isEqualTo("{%d,%d}", later, sooner);
        assertThat(Ledger.state(untouched)).isEqualTo("0/0 of 2 v1");
    }

    @Test
    void takeSeatsOutsideAllSlotsTakesNone() {
        assertThat(take(Ledger.newId())).isEmpty();
    }

    @Test
    void nobodyHasTwoSeatsInOneSlot() {
        long appointment = seated(sooner);
        var failure = catchThrowableOfType(Session.Failed.class, () -> take(appointment, sooner));
        assertThat(failure.state()).as("a violation of uniqueness").isEqualTo("23505");
    }

    @Test
    void releaseSeatsFreesThem() {
        long appointment = seated(later, sooner);
        long another = seated(sooner);
        assertThat(release(appointment, null)).isEqualTo("f %d 1 0 2, %d 0 0 2", sooner, later);
        assertThat(seats(appointment)).isEqualTo("-");
        assertThat(seats(another)).isEqualTo("{%d}", sooner);
        assertThat(release(appointment, null)).as("a second time").isEqualTo("f -");
        assertThat(Ledger.state(later)).isEqualTo("0/0 of 2 v2");
    }

    @Test
    void releaseSeatsFreesThemWhereNobodyWaits() {
        UUID hold = UUID.randomUUID();
        assertThat(release(seated(sooner), hold)).isEqualTo("f %d 0 0 2", sooner);
        assertThat(heldSeats(hold)).isEqualTo("-");
    }

    @Test
    void releaseSeatsKeepsThemForWhomWaits() {
        Ledger.waiting(doctor);
        UUID hold = UUID.randomUUID();
        assertThat(release(seated(later, sooner), hold))
                .isEqualTo("t %d 0 1 2, %d 0 1 2", sooner, later);
        assertThat(heldSeats(hold)).isEqualTo("{%d,%d}", later, sooner);
        assertThat(release(seated(sooner), null))
                .as("no hold is wanted")
                .isEqualTo("f %d 0 1 3", sooner);
    }

    @Test
    void whoWaitsForAnotherDoctorOrDayOrNoLongerDoesNotCount() {
        Ledger.waiting(Ledger.newId());
        Ledger.waiting(doctor);
        Ledger.update("UPDATE waiting_entry SET is_active = false WHERE doctor_id = ?", doctor);
        Ledger.update(
                "INSERT INTO waiting_entry VALUES (?, 1, ?, ?, true)",
                Ledger.newId(),
                doctor,
                Ledger.DAY.plusDays(1));
        assertThat(release(seated(sooner), UUID.randomUUID())).isEqualTo("f %d 0 0 2", sooner);
        Ledger.update(
                "UPDATE waiting_entry SET preferred_date = ?, preferred_date_to = ?, is_active = true WHERE doctor_id = ?",
                Ledger.DAY.minusDays(30),
                Ledger.DAY,
                doctor);
        assertThat(release(seated(sooner), UUID.randomUUID()))
                .as("the last day of a range")
                .isEqualTo("t %d 0 1 3", sooner);
    }

    @Test
    void nobodyIsHeldASeatAtADoctorWhoIsNotActive() {
        Ledger.waiting(doctor);
        Ledger.update("INSERT INTO doctor VALUES (?, 'Dr', 'UTC', 0, false, false)", doctor);
        assertThat(release(seated(sooner), UUID.randomUUID())).isEqualTo("f %d 0 0 2", sooner);
        Ledger.update("UPDATE doctor SET is_active = true WHERE id = ?", doctor);
        assertThat(release(seated(sooner), UUID.randomUUID())).startsWith("t ");
    }

    @Test
    void seatsOfASlotThatIsClosedWithdrawnOrOverbookedAreNotHeld() {
        Ledger.waiting(doctor);
        for (String change :
                new String[] {"is_open = false", "is_withdrawn = true", "capacity = 0"}) {
            long slot = Ledger.slot(doctor, "12:00", "12:30", 1);
            long appointment = seated(slot, untouched);
            Ledger.update("UPDATE slot SET " + change + " WHERE id = ?", slot);
            assertThat(release(appointment, UUID.randomUUID())).as(change).startsWith("f ");
            assertThat(Ledger.state(slot)).startsWith("0/0 ");
        }
        assertThat(Ledger.state(untouched)).startsWith("0/0 ");
    }

    @Test
    void anAppointmentWithoutSeatsGivesNoneToAHold() {
        Ledger.waiting(doctor);
        assertThat(release(Ledger.newId(), UUID.randomUUID())).isEqualTo("f -");
    }

    @Test
    void holdSeatsKeepsOneInEach() {
        UUID hold = UUID.randomUUID();
        assertThat(call(SLOTS.formatted("hold_seats(?, ?)", "f"), hold, new Long[] {later, sooner}))
                .isEqualTo("%d 0 1 2\n%d 0 1 2", sooner, later);
        assertThat(heldSeats(hold)).isEqualTo("{%d,%d}", later, sooner);
    }

    @Test
    void freeHeldSeatsFreesThoseOfThatHold() {
        UUID hold = Ledger.held(later, sooner);
        UUID another = Ledger.held(sooner);
        String sql = SLOTS.formatted("free_held_seats(?)", "f");
        assertThat(call(sql, hold)).isEqualTo("%d 0 1 2\n%d 0 0 2", sooner, later);
        assertThat(heldSeats(hold)).isEqualTo("-");
        assertThat(heldSeats(another)).isEqualTo("{%d}", sooner);
        assertThat(call(sql, hold)).as("a second time").isEmpty();
    }

    @Test
    void undoAllLeavesNothingOfTheStatement() {
        var failure =
                catchThrowableOfType(
                        Session.Failed.class,
                        () ->
                                call(
                                        "WITH taken AS MATERIALIZED (SELECT take_seats(?, ?) AS slots) SELECT undo_all('UB001')::text FROM taken WHERE cardinality(slots) > 0",
                                        Ledger.newId(),
                                        new Long[] {sooner}));
        assertThat(failure.state()).isEqualTo("UB001");
        assertThat(Ledger.state(sooner)).isEqualTo("0/0 of 2 v1");
    }
}
