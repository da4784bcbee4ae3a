package org.umoorsehhat.scheduling.place;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.scheduling.directory.DirectoryCommands;
import org.umoorsehhat.scheduling.directory.rules.DirectoryChange;
import org.umoorsehhat.scheduling.place.persistence.PostgresLocations;
import org.umoorsehhat.scheduling.place.rules.Location;
import org.umoorsehhat.scheduling.place.rules.LocationDetails;
import org.umoorsehhat.scheduling.place.rules.PlaceRefusals;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import reactor.core.publisher.Mono;

/** Adds and changes locations. Slots tell where they are, so they tell of a new name. */
@Service
public class LocationCommands extends DirectoryCommands<Location, LocationDetails> {

    private final PostgresLocations locations;
    private final PostgresSlotChanges slots;
    private final Clock clock;

    LocationCommands(
            PostgresLocations locations,
            PostgresSlotChanges slots,
            Clock clock,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction) {
        super(locations, commands, idempotency, transaction);
        this.locations = locations;
        this.slots = slots;
        this.clock = clock;
    }

    @Override
    protected Mono<Void> checkNew(LocationDetails details) {
        return Mono.empty();
    }

    @Override
    protected Mono<Void> checkChange(Location old, LocationDetails changed) {
        return !old.isActive() || changed.isActive()
                ? Mono.empty()
                : locations
                        .usedRooms(old.id())
                        .filter(rooms -> rooms > 0)
                        .flatMap(rooms -> Mono.error(() -> PlaceRefusals.locationInUse(rooms)));
    }

    @Override
    protected Mono<Void> publish(DirectoryChange change, Location changed) {
        return change == DirectoryChange.CHANGED
                ? locations
                        .rooms(changed.id())
                        .flatMap(rooms -> slots.tellOf(rooms, clock.instant()))
                : Mono.empty();
    }
}
