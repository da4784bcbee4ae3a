package org.umoorsehhat.booking.directory.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment costs with a doctor, or for a service, as scheduling-service last said.
 *
 * @param price of one appointment
 * @param currency ISO 4217; absent: of a service that of its doctor, of a doctor the clinic's
 * @param deposit asked for beforehand, 0 for none; absent: of a service that of its doctor, of a
 *     doctor none
 * @param lateFee for cancelling late; of a service that says none its doctor's
 */
public record Charges(
        BigDecimal price,
        @Nullable String currency,
        @Nullable BigDecimal deposit,
        LateFee lateFee) {

    /** Of a price, and nothing else. */
    public Charges(BigDecimal price, @Nullable String currency) {
        this(price, currency, null, LateFee.UNSAID);
    }

    /**
     * Of a doctor and a service, if there is one, which goes before. A doctor's amounts mean
     * nothing to a service in another currency.
     *
     * @param clinics the currency where neither says one
     */
    public static Charges of(Doctor doctor, @Nullable MedicalService service, String clinics) {
        Charges doctors = doctor.charges().in(doctor.charges().currencyOr(clinics));
        return service == null ? doctors : service.charges().within(doctors, clinics);
    }

    private Charges within(Charges doctors, String clinics) {
        String known = currencyOr(doctors.currencyOr(clinics));
        boolean isSame = known.equals(doctors.currency);
        return new Charges(
                price,
                known,
                deposit == null && isSame ? doctors.deposit : deposit,
                lateFee.isSaid() || doctors.lateFee.isAmount() && !isSame
                        ? lateFee
                        : doctors.lateFee);
    }

    private Charges in(String known) {
        return new Charges(price, known, deposit, lateFee);
    }

    /** The currency that it is in, where {@code otherwise} holds for what says none. */
    public String currencyOr(String otherwise) {
        return currency == null ? otherwise : currency;
    }
}
