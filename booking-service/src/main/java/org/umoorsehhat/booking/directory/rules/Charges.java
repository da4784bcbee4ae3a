package org.umoorsehhat.booking.directory.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment costs with a doctor, or for a service, as scheduling-service last said.
 *
 * @param price of one appointment
 * @param currency ISO 4217; absent: of a service that of its doctor, of a doctor the clinic's
 */
public record Charges(BigDecimal price, @Nullable String currency) {

    /** Of a doctor and a service, if there is one, which goes before. */
    public static Charges of(Doctor doctor, @Nullable MedicalService service) {
        return service == null ? doctor.charges() : service.charges().orCurrencyOf(doctor);
    }

    private Charges orCurrencyOf(Doctor doctor) {
        return currency == null ? new Charges(price, doctor.charges().currency) : this;
    }

    /** The currency that it is in, where {@code clinics} holds for what says none. */
    public String currencyOr(String clinics) {
        return currency == null ? clinics : currency;
    }
}
