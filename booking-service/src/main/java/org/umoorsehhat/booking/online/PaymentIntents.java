package org.umoorsehhat.booking.online;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.online.persistence.PostgresOnlinePayments;
import org.umoorsehhat.booking.online.rules.MinorUnits;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Asks the provider for money. Nothing is locked while it thinks, and whatever is lost on the way,
 * asking again gives the same.
 */
@Service
public class PaymentIntents {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int CREATED = 201;

    private final AppointmentChanges appointments;
    private final OwedNow owed;
    private final PostgresOnlinePayments payments;
    private final Commands commands;
    private final Idempotency idempotency;
    private final Clock clock;

    PaymentIntents(
            AppointmentChanges appointments,
            OwedNow owed,
            PostgresOnlinePayments payments,
            Commands commands,
            Idempotency idempotency,
            Clock clock) {
        this.appointments = appointments;
        this.owed = owed;
        this.payments = payments;
        this.commands = commands;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * What is to be paid, and what the provider has of it.
     *
     * @param intent with the secret, for whoever pays
     */
    public record Started(OnlinePayment payment, ProviderIntent intent) {}

    /** Asks for what is owed, or for the deposit. Fails as paying at the desk would. */
    public Mono<Started> start(
            PaymentProvider provider,
            AppointmentRef ref,
            boolean isDeposit,
            Caller caller,
            IdempotencyKey key) {
        return appointments
                .find(ref, caller)
                .flatMap(found ->
                        commands.run(
                                idempotency.afterwards(
                                        key, Mono.defer(() -> asked(provider, found, isDeposit)))))
                .flatMap(remembered -> payments.find(UUID.fromString(remembered.resource())))
                .flatMap(payment ->
                        provider.find(String.valueOf(payment.intent()))
                                .map(intent -> new Started(payment, intent)))
                .onErrorMap(ProviderFailure.class, PaymentIntents::problem);
    }

    private Mono<Remembered> asked(
            PaymentProvider provider, Appointment appointment, boolean isDeposit) {
        return payment(appointment, isDeposit)
                .flatMap(payment -> begun(provider, payment))
                .map(payment -> Remembered.first(CREATED, payment.id()));
    }

    private Mono<OnlinePayment> payment(Appointment appointment, boolean isDeposit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (owed.of(appointment, isDeposit, now)) {
            case OwedNow.Refused(var refusal) ->
                    Mono.error(new RefusedException(refusal, appointment, null));
            case OwedNow.Owed(var amount) ->
                    MinorUnits.canBePaid(amount, appointment.payment().currency())
                            ? payments.open(wanted(appointment, isDeposit, amount), now)
                            : Mono.error(PaymentIntents::notOnline);
        };
    }

    private static OnlinePayment wanted(
            Appointment appointment, boolean isDeposit, BigDecimal amount) {
        return new OnlinePayment(
                UUID.randomUUID(),
                null,
                appointment.bookingReference(),
                appointment.reference(),
                appointment.id(),
                appointment.visit().patient(),
                isDeposit,
                amount,
                appointment.payment().currency(),
                OnlinePayment.State.OPEN);
    }

    /** Known to the provider, and still to be paid. */
    private Mono<OnlinePayment> begun(PaymentProvider provider, OnlinePayment payment) {
        String intent = payment.intent();
        return intent == null
                ? provider.create(payment)
                        .flatMap(made ->
                                payments.known(payment.id(), made.id())
                                        .thenReturn(payment.known(made.id())))
                : provider.find(intent).flatMap(found -> stillOpen(payment, found));
    }

    private Mono<OnlinePayment> stillOpen(OnlinePayment payment, ProviderIntent intent) {
        return switch (intent.state()) {
            case OPEN -> Mono.just(payment);
            case UNDER_WAY ->
                    Mono.error(() ->
                            Problem.conflict(
                                    "payment-under-way",
                                    "A payment is under way",
                                    "It is being paid online, or has been. Wait for the receipt."));
            case CANCELLED ->
                    payments.cancelled(payment.id())
                            .then(
                                    Mono.error(() ->
                                            Problem.unavailable(
                                                    "The provider of payments has ended this one. Try again.",
                                                    SOON)));
        };
    }

    private static Problem problem(ProviderFailure failure) {
        return failure.isFinal()
                ? notOnline()
                : Problem.unavailable("The provider of payments does not answer.", SOON);
    }

    private static Problem notOnline() {
        return Problem.conflict(
                "not-payable-online",
                "Not to be paid online",
                "This amount cannot be paid online. Pay at the clinic.");
    }
}
