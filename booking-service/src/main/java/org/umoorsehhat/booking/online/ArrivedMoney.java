package org.umoorsehhat.booking.online;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.IfUnchanged;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.PaymentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.online.persistence.PostgresOnlinePayments;
import org.umoorsehhat.booking.online.persistence.PostgresOnlineRefunds;
import org.umoorsehhat.booking.online.persistence.PostgresProviderEvents;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.ProviderEvent;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Cancelled;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Other;
import org.umoorsehhat.booking.online.rules.ProviderEvent.Paid;
import org.umoorsehhat.booking.online.rules.ProviderEvent.RefundNews;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.chassis.database.Commands;
import reactor.core.publisher.Mono;

/**
 * What the provider tells, each once: the event's id, the ledger's row, what became of the money
 * and the task that gives back what nobody owes are one transaction.
 */
@Service
public class ArrivedMoney {

    private static final Logger log = LoggerFactory.getLogger(ArrivedMoney.class);
    private static final int MOST_ATTEMPTS = 10;

    private final AppointmentChanges appointments;
    private final OwedNow owed;
    private final PostgresOnlinePayments payments;
    private final PostgresOnlineRefunds refunds;
    private final PostgresProviderEvents events;
    private final RefundSignal signal;
    private final TransactionalOperator transaction;
    private final Commands commands;
    private final Clock clock;

    ArrivedMoney(
            AppointmentChanges appointments,
            OwedNow owed,
            PostgresOnlinePayments payments,
            PostgresOnlineRefunds refunds,
            PostgresProviderEvents events,
            RefundSignal signal,
            TransactionalOperator transaction,
            Commands commands,
            Clock clock) {
        this.appointments = appointments;
        this.owed = owed;
        this.payments = payments;
        this.refunds = refunds;
        this.events = events;
        this.signal = signal;
        this.transaction = transaction;
        this.commands = commands;
        this.clock = clock;
    }

    /** Ends once it is written, or was before; the provider repeats what fails. */
    public Mono<Void> take(ProviderEvent event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return commands.run(
                transaction.transactional(
                        events.isNew(event.id(), now)
                                .filter(isNew -> isNew)
                                .flatMap(isNew -> effect(event, now))));
    }

    private Mono<Void> effect(ProviderEvent event, Instant now) {
        return switch (event.news()) {
            case Paid paid -> paid(paid, now);
            case Cancelled ended ->
                    payments.lock(ended.payment())
                            .filter(payment -> isOf(payment, ended.intent()))
                            .flatMap(payment -> payments.cancelled(payment.id()));
            case RefundNews news -> refunds.now(news.refund(), news.state(), news.problem(), now);
            case Other() -> Mono.empty();
        };
    }

    private Mono<Void> paid(Paid paid, Instant now) {
        return payments.lock(paid.payment())
                .filter(payment -> isOf(payment, paid.intent()))
                .filter(payment -> payment.state() != OnlinePayment.State.RECEIVED)
                .flatMap(payment ->
                        taken(payment, paid, now, 1)
                                .defaultIfEmpty(BigDecimal.ZERO)
                                .flatMap(taken -> settle(payment, paid, taken, now)));
    }

    /** Whose webhook comes before the answer has no name yet. */
    private static boolean isOf(OnlinePayment payment, String intent) {
        boolean isIts = payment.intent() == null || payment.intent().equals(intent);
        if (!isIts) {
            log.warn("{} was told of online payment {}, which is another", intent, payment.id());
        }
        return isIts;
    }

    private Mono<Void> settle(OnlinePayment payment, Paid paid, BigDecimal taken, Instant now) {
        BigDecimal rest = paid.amount().subtract(taken);
        Mono<Void> received =
                payments.received(
                        payment, paid.intent(), paid.amount(), paid.currency(), taken, now);
        return rest.signum() == 0
                ? received
                : received.then(refunds.give(payment, rest, paid.currency(), now))
                        .then(signal.afterCommit(RefundSignal.NOW));
    }

    /** Puts into the ledger what is owed, and gives how much that is; empty for nothing. */
    private Mono<BigDecimal> taken(OnlinePayment payment, Paid paid, Instant now, int attempt) {
        var newest = new AppointmentRef(null, null, payment.reference());
        return appointments
                .find(newest, OwedNow.PROVIDER)
                .onErrorResume(ArrivedMoney::isGone, gone -> Mono.empty())
                .filter(found -> found.payment().currency().equals(paid.currency()))
                .flatMap(found ->
                        pay(found, payment, paid, now)
                                .onErrorResume(
                                        RefusedException.class,
                                        changed -> again(payment, paid, now, attempt, changed)));
    }

    private Mono<BigDecimal> again(
            OnlinePayment payment, Paid paid, Instant now, int attempt, RefusedException changed) {
        return attempt < MOST_ATTEMPTS
                ? taken(payment, paid, now, attempt + 1)
                : Mono.error(changed);
    }

    private Mono<BigDecimal> pay(Appointment found, OnlinePayment payment, Paid paid, Instant now) {
        boolean isDeposit =
                payment.isDeposit()
                        && owed.of(found, true, now) instanceof OwedNow.Owed(var deposit)
                        && paid.amount().compareTo(deposit) <= 0;
        if (!(owed.of(found, isDeposit, now) instanceof OwedNow.Owed(var most))) {
            return Mono.empty();
        }
        BigDecimal taken = paid.amount().min(most);
        var pay = new Pay(PaymentMethod.ONLINE, taken, null, isDeposit);
        // Of another version something else may be owed.
        var unchanged = new IfUnchanged(List.of(found.revision().version()), pay);
        return appointments
                .actWithin(AppointmentRef.of(found.id()), unchanged, OwedNow.PROVIDER)
                .thenReturn(taken);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof RefusedException refused
                && refused.refusal() == Refusal.NOT_FOUND;
    }
}
