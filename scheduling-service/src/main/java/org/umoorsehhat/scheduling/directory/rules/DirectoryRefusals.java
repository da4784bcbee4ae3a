package org.umoorsehhat.scheduling.directory.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;

/** What the directory refuses. */
public final class DirectoryRefusals {

    private DirectoryRefusals() {}

    public static RefusedException noDoctor() {
        return Refusal.notFound("There is no doctor with this number.");
    }

    public static RefusedException noService() {
        return Refusal.notFound("There is no medical service with this number.");
    }

    public static RefusedException loginTaken() {
        return Refusal.invalid("user_sub", "belongs to another doctor");
    }

    public static RefusedException unknownDoctor() {
        return Refusal.invalid("doctor", "is not a doctor of this clinic");
    }

    public static RefusedException otherDoctor() {
        return Refusal.invalid("doctor", "cannot be changed; add a new service instead");
    }

    /**
     * @param currency of the amount; absent where none is told
     */
    public static RefusedException tooFine(String field, @Nullable CurrencyCode currency) {
        return Refusal.invalid(
                field,
                "has more decimals than amounts of its currency: %d"
                        .formatted(Charges.decimals(currency)));
    }

    /** A fee is an amount, or a share of the price. */
    public static RefusedException twoFees() {
        return Refusal.invalid(
                "cancellation_fee_percent", "cannot stand beside cancellation_fee_amount");
    }

    /** Such as a deposit. */
    public static RefusedException morePartThanWhole(String field) {
        return Refusal.invalid(field, "is more than the price");
    }

    /** A service without a currency of its own is in that of its doctor. */
    public static RefusedException finerService() {
        return Refusal.invalid(
                "currency", "has fewer decimals than the price of a service that is in it");
    }

    /**
     * @param appointments that the doctor has to come
     */
    public static RefusedException expected(long appointments) {
        return Refusal.conflict(
                "live-appointments",
                "The doctor has appointments to come",
                "The doctor has %d appointments to come. Cancel them first, or add ?cancel_appointments=true: they are cancelled and the patients are told."
                        .formatted(appointments),
                Map.of("live_appointments", appointments));
    }

    /**
     * @param slots that the doctor has ahead
     */
    public static RefusedException zoneInUse(long slots) {
        return Refusal.conflict(
                "zone-in-use",
                "Slots are published in the old time zone",
                "The doctor has %d slots ahead, whose times are those of the old zone. Delete them, change the zone, publish them again."
                        .formatted(slots),
                Map.of("slots", slots));
    }
}
