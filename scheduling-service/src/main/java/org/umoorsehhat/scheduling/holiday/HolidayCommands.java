package org.umoorsehhat.scheduling.holiday;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.scheduling.holiday.persistence.PostgresHolidays;
import org.umoorsehhat.scheduling.holiday.rules.Holiday;
import org.umoorsehhat.scheduling.holiday.rules.HolidayDetails;
import org.umoorsehhat.scheduling.holiday.rules.HolidayRefusals;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.persistence.PostgresCalendars;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotClosures;
import reactor.core.publisher.Mono;

/**
 * Adds and cancels holidays. All calendars are open meanwhile: whoever publishes slots sees the
 * holiday, or is seen by it.
 */
@Service
public class HolidayCommands {

    private final PostgresCalendars calendars;
    private final PostgresHolidays holidays;
    private final PostgresSlotClosures slots;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    HolidayCommands(
            PostgresCalendars calendars,
            PostgresHolidays holidays,
            PostgresSlotClosures slots,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.slots = slots;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds a holiday, closes the slots on it and gives its number. Fails with a {@link
     * RefusedException} for one that is over, and a location or service that is unknown.
     */
    public Mono<Long> add(HolidayDetails details, IdempotencyKey key) {
        Mono<Remembered> command =
                requireKnown(details)
                        .then(calendars.openAll())
                        .then(Mono.defer(() -> holidays.add(details)))
                        .flatMap(id -> follow(details).thenReturn(Remembered.first(201, id)));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    /**
     * Cancels a holiday and opens the slots that nothing else closes. Fails with a {@link
     * RefusedException} for one that is not there or was cancelled, and as {@code precondition}
     * does.
     */
    public Mono<Holiday> cancel(long id, LongConsumer precondition) {
        Mono<Holiday> command =
                calendars
                        .openAll()
                        .then(Mono.defer(() -> holidays.lock(id)))
                        .filter(holiday -> !holiday.isCancelled())
                        .switchIfEmpty(Mono.error(HolidayRefusals::notFound))
                        .flatMap(holiday -> {
                            precondition.accept(holiday.version());
                            Holiday cancelled = holiday.cancelled();
                            return holidays.cancel(cancelled)
                                    .then(Mono.defer(() -> follow(holiday.details())))
                                    .thenReturn(cancelled);
                        });
        return commands.run(transaction.transactional(command));
    }

    private Mono<Void> follow(HolidayDetails details) {
        return slots.follow(details.startDate(), details.endDate(), clock.instant());
    }

    private Mono<Void> requireKnown(HolidayDetails details) {
        return Mono.fromRunnable(() -> details.requireAhead(clock.instant()))
                .then(requireLocation(details.location()))
                .then(requireServices(details.exemptServices()));
    }

    private Mono<Void> requireLocation(@Nullable Long location) {
        return location == null
                ? Mono.empty()
                : holidays.isLocation(location)
                        .filter(isKnown -> !isKnown)
                        .flatMap(unknown -> Mono.error(HolidayRefusals::unknownLocation));
    }

    private Mono<Void> requireServices(List<Long> services) {
        return services.isEmpty()
                ? Mono.empty()
                : holidays.areServices(services)
                        .filter(areKnown -> !areKnown)
                        .flatMap(unknown -> Mono.error(HolidayRefusals::unknownService));
    }
}
