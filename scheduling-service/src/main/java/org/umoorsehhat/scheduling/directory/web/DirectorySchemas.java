package org.umoorsehhat.scheduling.directory.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.web.TextSchema;

/** What the OpenAPI document cannot read from the directory's types. */
@Configuration(proxyBeanMethods = false)
class DirectorySchemas {

    @Bean
    TextSchema moneySchema() {
        return new TextSchema(
                Money.class,
                "Amount with two decimals, or as many more as its currency has",
                "150.00",
                null,
                Set.of("string"));
    }

    @Bean
    TextSchema currencySchema() {
        return new TextSchema(CurrencyCode.class, "ISO 4217", "SAR", null, Set.of("string"));
    }

    @Bean
    TextSchema clearableAmountSchema() {
        return new TextSchema(
                ClearableAmount.class, "null erases it", "20.00", null, Set.of("string", "null"));
    }

    @Bean
    TextSchema clearablePercentSchema() {
        return new TextSchema(
                ClearablePercent.class, "null erases it", "50", null, Set.of("integer", "null"));
    }
}
