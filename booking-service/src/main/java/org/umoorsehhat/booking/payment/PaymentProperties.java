package org.umoorsehhat.booking.payment;

import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patients pay.
 *
 * @param currency ISO 4217, in which fees are where neither service nor doctor says another; {@code
 *     XXX}: not told
 */
@Validated
@ConfigurationProperties("umoorsehhat.booking.payment")
public record PaymentProperties(@DefaultValue("XXX") @NotNull Currency currency) {}
