package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.booking.seat.rules.StoredHold;

/** What the database checks is what Java knows: each set of values and each range, once more. */
class CheckConstraintsIT {

    private static String check(String table, String column) {
        String checks =
                Ledger.text(
                        """
                        SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
                        JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
                        WHERE c.contype = 'c' AND c.conrelid = ?::regclass AND a.attname = ?
                        """,
                        table,
                        column);
        assertThat(checks.lines()).as(checks).hasSize(1);
        return checks;
    }

    /** The words in quotes of an SQL expression. */
    private static Stream<String> words(String sql) {
        return Pattern.compile("'([a-z_]+)'").matcher(sql).results().map(found -> found.group(1));
    }

    private static <E extends Enum<E>> String[] codes(Class<E> type, Predicate<E> which) {
        return Arrays.stream(type.getEnumConstants())
                .filter(which)
                .map(Codes::of)
                .toArray(String[]::new);
    }

    @Test
    void statesOfAnAppointment() {
        assertThat(words(check("appointment", "status")))
                .containsExactlyInAnyOrder(codes(AppointmentStatus.class, all -> true));
    }

    @Test
    void liveStates() {
        String live =
                Ledger.text(
                        """
                        SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d
                        JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
                        WHERE d.adrelid = 'appointment'::regclass AND a.attname = 'live'
                        """);
        assertThat(words(live))
                .containsExactlyInAnyOrder(
                        codes(AppointmentStatus.class, AppointmentStatus::isLive));
    }

    @Test
    void lengthOfAnAppointment() {
        String check = check("appointment", "duration_minutes");
        assertThat(
                        Pattern.compile("[0-9]+")
                                .matcher(check)
                                .results()
                                .map(found -> found.group())
                                .collect(Collectors.joining("-")))
                .as(check)
                .isEqualTo(AppointmentLength.SHORTEST + "-" + AppointmentLength.LONGEST);
        assertThat(AppointmentLength.isValid(AppointmentLength.USUAL)).isTrue();
    }

    @Test
    void statesOfAHold() {
        assertThat(words(check("hold", "state")))
                .containsExactlyInAnyOrder(codes(StoredHold.State.class, all -> true));
    }

    @Test
    void kindsOfAPayment() {
        assertThat(words(check("payment", "kind")))
                .containsExactlyInAnyOrder(codes(LedgerEntry.Kind.class, all -> true));
    }

    @Test
    void ofAnOnlinePayment() {
        assertThat(words(check("online_payment", "kind")))
                .containsExactlyInAnyOrder("payment", "deposit");
        assertThat(words(check("online_payment", "state")))
                .containsExactlyInAnyOrder(codes(OnlinePayment.State.class, all -> true));
    }

    @Test
    void ofAnOnlineRefund() {
        assertThat(words(check("online_refund", "cause")))
                .containsExactlyInAnyOrder(codes(OnlineRefund.Cause.class, all -> true));
        assertThat(words(check("online_refund", "state")))
                .containsExactlyInAnyOrder(codes(OnlineRefund.State.class, all -> true));
    }

    /** A check that names values and is not compared above would differ unseen. */
    @Test
    void noOtherCheckNamesValues() {
        assertThat(
                        Ledger.text(
                                        """
                                        SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                                        WHERE contype = 'c' AND connamespace = 'public'::regnamespace
                                          AND pg_get_constraintdef(oid) ~ '''|[1-9]' ORDER BY 1
                                        """)
                                .lines()
                                .map(line -> line.split(" ")[0]))
                // Of a link it is the length of SHA-256; the third of an online payment is which of
                // its columns belong to money that came.
                .containsExactly(
                        "appointment",
                        "appointment",
                        "hold",
                        "message_link",
                        "online_payment",
                        "online_payment",
                        "online_payment",
                        "online_refund",
                        "online_refund",
                        "outbox",
                        "payment");
    }
}
