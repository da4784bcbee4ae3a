package org.umoorsehhat.scheduling.place.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDirectory;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.place.rules.Location;
import org.umoorsehhat.scheduling.place.rules.LocationDetails;
import org.umoorsehhat.scheduling.place.rules.PlaceFilter;
import org.umoorsehhat.scheduling.place.rules.PlaceRefusals;
import reactor.core.publisher.Mono;

/** The locations as they are stored. */
@Component
public class PostgresLocations extends PostgresDirectory<Location, LocationDetails, PlaceFilter> {

    private final DatabaseClient database;

    PostgresLocations(DatabaseClient database) {
        super(
                database,
                "location",
                List.of("name", "is_active"),
                "(:active::boolean IS NULL OR is_active = :active)",
                PlaceRefusals::noLocation);
        this.database = database;
    }

    /** Numbers of the rooms of a location, also of those that are not used any more. */
    public Mono<List<Long>> rooms(long location) {
        return database.sql("SELECT id FROM room WHERE location_id = :location ORDER BY id")
                .bind("location", location)
                .mapValue(Long.class)
                .all()
                .collectList();
    }

    /** How many of its rooms are used. */
    public Mono<Long> usedRooms(long location) {
        return database.sql("SELECT count(*) FROM room WHERE location_id = :location AND is_active")
                .bind("location", location)
                .mapValue(Long.class)
                .one();
    }

    @Override
    protected GenericExecuteSpec bindFilter(GenericExecuteSpec statement, PlaceFilter filter) {
        return nullable(statement, "active", filter.isActive(), Boolean.class);
    }

    @Override
    protected GenericExecuteSpec bindDetails(
            GenericExecuteSpec statement, LocationDetails details) {
        return statement.bind("name", details.name()).bind("is_active", details.isActive());
    }

    @Override
    public Location recordOf(long id, long version, LocationDetails details) {
        return new Location(id, version, details);
    }

    @Override
    protected LocationDetails details(RowReader row) {
        return new LocationDetails(row.text("name"), row.flag("is_active"));
    }
}
