package org.umoorsehhat.scheduling.directory.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.web.PlainSchema;

/** What the OpenAPI document cannot read from the directory's types. */
@Configuration(proxyBeanMethods = false)
class DirectorySchemas {

    @Bean
    PlainSchema moneySchema() {
        return new PlainSchema(
                Money.class,
                "Amount with two decimals, or as many more as its currency has",
                "150.00",
                null,
                Set.of("string"));
    }

    @Bean
    PlainSchema currencySchema() {
        return new PlainSchema(CurrencyCode.class, "ISO 4217", "SAR", null, Set.of("string"));
    }

    @Bean
    PlainSchema clearableAmountSchema() {
        return new PlainSchema(
                ClearableAmount.class, "null erases it", "20.00", null, Set.of("string", "null"));
    }

    @Bean
    PlainSchema clearablePercentSchema() {
        return new PlainSchema(
                ClearablePercent.class, "null erases it", "50", null, Set.of("integer", "null"));
    }
}
