package org.umoorsehhat.scheduling.place.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDirectory;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.place.rules.PlaceFilter;
import org.umoorsehhat.scheduling.place.rules.PlaceRefusals;
import org.umoorsehhat.scheduling.place.rules.Room;
import org.umoorsehhat.scheduling.place.rules.RoomDetails;
import reactor.core.publisher.Mono;

/** The rooms as they are stored. */
@Component
public class PostgresRooms extends PostgresDirectory<Room, RoomDetails, PlaceFilter> {

    private static final String MATCHES =
            """
            (:location::bigint IS NULL OR location_id = :location)
              AND (:active::boolean IS NULL OR is_active = :active)
            """;

    private final DatabaseClient database;

    PostgresRooms(DatabaseClient database) {
        super(
                database,
                "room",
                List.of("location_id", "name", "is_active"),
                MATCHES,
                PlaceRefusals::noRoom);
        this.database = database;
    }

    /** How many slots in it have not ended. */
    public Mono<Long> slotsAhead(long room, Instant now) {
        return database.sql(
                        "SELECT count(*) FROM time_slot WHERE room_id = :room AND NOT is_withdrawn AND ends_at > :now")
                .bind("room", room)
                .bind("now", now)
                .mapValue(Long.class)
                .one();
    }

    /** How many series publish slots in it. */
    public Mono<Long> series(long room) {
        return database.sql(
                        "SELECT count(*) FROM slot_series WHERE is_active AND :room = ANY (window_rooms)")
                .bind("room", room)
                .mapValue(Long.class)
                .one();
    }

    @Override
    protected GenericExecuteSpec bindFilter(GenericExecuteSpec statement, PlaceFilter filter) {
        var bound = nullable(statement, "location", filter.location(), Long.class);
        return nullable(bound, "active", filter.isActive(), Boolean.class);
    }

    @Override
    protected GenericExecuteSpec bindDetails(GenericExecuteSpec statement, RoomDetails details) {
        return statement
                .bind("location_id", details.location())
                .bind("name", details.name())
                .bind("is_active", details.isActive());
    }

    @Override
    public Room recordOf(long id, long version, RoomDetails details) {
        return new Room(id, version, details);
    }

    @Override
    protected RoomDetails details(RowReader row) {
        return new RoomDetails(row.number("location_id"), row.text("name"), row.flag("is_active"));
    }
}
