package org.umoorsehhat.booking.appointment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.waiting.HoldPolicy;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Mono;

/** What happens to appointments that exist. Fails with a problem where it cannot. */
@Service
public class AppointmentDesk {

    private final Appointments appointments;
    private final BookingDesk bookings;
    private final HotTimes hotTimes;
    private final Commands commands;
    private final HoldPolicy holds;
    private final Clock clock;

    AppointmentDesk(
            Appointments appointments,
            BookingDesk bookings,
            HotTimes hotTimes,
            Commands commands,
            HoldPolicy holds,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.hotTimes = hotTimes;
        this.commands = commands;
        this.holds = holds;
        this.clock = clock;
    }

    /** {@code confirm}, {@code start}, {@code no_show} or {@code refund}. */
    public Mono<Appointment> simply(
            String action, AppointmentRef ref, @Nullable Key key, Actor actor) {
        return act(Action.plain(action, ref, key, clock.instant()), actor);
    }

    public Mono<Appointment> cancel(
            AppointmentRef ref, String reason, @Nullable Key key, Actor actor) {
        return act(
                Action.plain("cancel", ref, key, clock.instant())
                        .withReason(reason, holds.parameters()),
                actor);
    }

    /**
     * @param fields {@code notes}, {@code follow_up_required}, {@code follow_up_date}, each
     *     optional
     */
    public Mono<Appointment> complete(
            AppointmentRef ref,
            Map<String, @Nullable Object> fields,
            @Nullable Key key,
            Actor actor) {
        return act(
                Action.plain("complete", ref, key, clock.instant()).withFields(fields, null),
                actor);
    }

    /**
     * @param amount absent for the fee
     */
    public Mono<Appointment> pay(
            AppointmentRef ref,
            PaymentMethod method,
            @Nullable BigDecimal amount,
            @Nullable Key key,
            Actor actor) {
        return act(
                Action.plain("payment", ref, key, clock.instant()).withPayment(method, amount),
                actor);
    }

    /** Changes texts and follow-up. */
    public Mono<Appointment> update(
            AppointmentRef ref,
            Map<String, @Nullable Object> fields,
            @Nullable List<Long> ifMatch,
            Actor actor) {
        return act(
                Action.plain("update", ref, null, clock.instant()).withFields(fields, ifMatch),
                actor);
    }

    /** Notes a message that was sent; an appointment that is gone by now is passed over. */
    public Mono<Void> note(String action, AppointmentRef ref, String channel, Actor actor) {
        return appointments
                .act(Action.plain(action, ref, null, clock.instant()).through(channel), actor)
                .then();
    }

    public Mono<Void> delete(AppointmentRef ref, @Nullable List<Long> ifMatch, Actor actor) {
        var action =
                Action.plain("delete", ref, null, clock.instant()).withFields(Map.of(), ifMatch);
        return commands.run(appointments.delete(action, actor))
                .flatMap(outcome ->
                        outcome instanceof Outcome.Done
                                ? Mono.<Void>empty()
                                : Mono.error(Refusals.of(outcome)));
    }

    private Mono<Appointment> act(Action action, Actor actor) {
        return commands.run(appointments.act(action, actor))
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Done done -> {
                                hotTimes.forgetFull(done.appointment().doctor());
                                yield Mono.just(done.appointment());
                            }
                            case Outcome.Replayed replayed -> bookings.replay(replayed, actor);
                            default -> Mono.error(Refusals.of(outcome));
                        });
    }
}
