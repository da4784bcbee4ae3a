package db.migration;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.umoorsehhat.chassis.words.ShortReference;

/** Draws a reference for each booking that is there. */
public class V2026_11_29_84__Draw_references extends BaseJavaMigration {

    private static final int BATCH = 1_000;

    /** Bookings whose reference one before them has. */
    private static final String TAKE_BACK =
            """
            UPDATE appointment SET reference = NULL WHERE booking_reference IN (
                SELECT booking_reference FROM (
                    SELECT booking_reference,
                           first_value(booking_reference) OVER (PARTITION BY reference ORDER BY booking_reference) AS first
                    FROM appointment) AS named
                WHERE booking_reference <> first)
            """;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            do {
                draw(connection);
            } while (statement.executeUpdate(TAKE_BACK) > 0);
        }
    }

    private void draw(Connection connection) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE appointment SET reference = ? WHERE booking_reference = ?")) {
            var bookings = after(connection, new UUID(0, 0));
            while (!bookings.isEmpty()) {
                for (UUID booking : bookings) {
                    update.setString(1, ShortReference.draw(random));
                    update.setObject(2, booking);
                    update.addBatch();
                }
                update.executeBatch();
                bookings = after(connection, bookings.getLast());
            }
        }
    }

    private static List<UUID> after(Connection connection, UUID last) throws SQLException {
        var bookings = new ArrayList<UUID>();
        try (var query =
                connection.prepareStatement(
                        """
                        SELECT DISTINCT booking_reference FROM appointment
                        WHERE booking_reference > ? AND reference IS NULL ORDER BY booking_reference LIMIT %d
                        """
                                .formatted(BATCH))) {
            query.setObject(1, last);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    bookings.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return bookings;
    }
}
