package org.umoorsehhat.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.zone.ZoneRulesProvider;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.time.TimeZones;
import org.umoorsehhat.testsupport.PostgresServer;

/** Queries ask PostgreSQL what time it is in a doctor's zone: it knows all that comes in. */
class ZonesInPostgresIT {

    @Test
    void everyPlaceIsKnown() throws SQLException {
        var places = new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds());
        places.removeIf(id -> !TimeZones.isPlace(id));
        assertThat(places).contains("America/Coyhaique", "UTC").hasSizeGreaterThan(400);
        try (var connection = PostgresServer.createDatabase("zones").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM pg_timezone_names")) {
            while (rows.next()) {
                places.remove(rows.getString(1));
            }
        }
        assertThat(places).as("places that PostgreSQL does not know").isEmpty();
    }
}
