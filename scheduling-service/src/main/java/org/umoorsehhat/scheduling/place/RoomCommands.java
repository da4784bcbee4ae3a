package org.umoorsehhat.scheduling.place;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.scheduling.directory.DirectoryCommands;
import org.umoorsehhat.scheduling.directory.rules.DirectoryChange;
import org.umoorsehhat.scheduling.place.persistence.PostgresLocations;
import org.umoorsehhat.scheduling.place.persistence.PostgresRooms;
import org.umoorsehhat.scheduling.place.rules.Location;
import org.umoorsehhat.scheduling.place.rules.PlaceRefusals;
import org.umoorsehhat.scheduling.place.rules.Room;
import org.umoorsehhat.scheduling.place.rules.RoomDetails;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import reactor.core.publisher.Mono;

/** Adds and changes rooms. A room stays at its location, and is used as long as slots are in it. */
@Service
public class RoomCommands extends DirectoryCommands<Room, RoomDetails> {

    private final PostgresRooms rooms;
    private final PostgresLocations locations;
    private final PostgresSlotChanges slots;
    private final Clock clock;

    RoomCommands(
            PostgresRooms rooms,
            PostgresLocations locations,
            PostgresSlotChanges slots,
            Clock clock,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        super(rooms, commands, idempotency, transaction);
        this.rooms = rooms;
        this.locations = locations;
        this.slots = slots;
        this.clock = clock;
    }

    @Override
    protected Mono<Void> checkNew(RoomDetails details) {
        return requireUsed(details);
    }

    @Override
    protected Mono<Void> checkChange(Room old, RoomDetails changed) {
        if (old.details().location() != changed.location()) {
            return Mono.error(PlaceRefusals::otherLocation);
        }
        if (old.isActive() == changed.isActive()) {
            return Mono.empty();
        }
        return changed.isActive() ? requireUsed(changed) : requireEmpty(old);
    }

    @Override
    protected Mono<Void> publish(DirectoryChange change, Room changed) {
        return change == DirectoryChange.CHANGED
                ? slots.tellOf(List.of(changed.id()), clock.instant())
                : Mono.empty();
    }

    /** The location is kept, so that it is not deactivated meanwhile. */
    private Mono<Void> requireUsed(RoomDetails details) {
        return locations
                .keep(details.location())
                .switchIfEmpty(Mono.error(PlaceRefusals::unknownLocation))
                .filter(Location::isActive)
                .switchIfEmpty(Mono.error(PlaceRefusals::inactiveLocation))
                .then();
    }

    private Mono<Void> requireEmpty(Room room) {
        return Queries.both(rooms.slotsAhead(room.id(), clock.instant()), rooms.series(room.id()))
                .filter(both -> both.getT1() + both.getT2() > 0)
                .flatMap(both ->
                        Mono.error(() -> PlaceRefusals.roomInUse(both.getT1(), both.getT2())));
    }
}
