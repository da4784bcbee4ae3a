package org.umoorsehhat.booking.payment.receipt;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who gives receipts.
 *
 * @param clinic name of the clinic; empty: not told
 * @param address of the clinic; empty: not told
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.receipt")
record ReceiptProperties(
        @DefaultValue("") @NotNull @Size(max = 200) String clinic,
        @DefaultValue("") @NotNull @Size(max = 300) String address) {}
