package org.umoorsehhat.gateway.pages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the pages look like, and as which client of the issuer people log in.
 *
 * @param clientId of a public client that the issuer knows, with this gateway's {@code /signed-in}
 *     as its redirect address
 * @param scopes that a log-in asks for, with blanks between them
 * @param languages that people may choose from, the first where the browser asks for none of them
 * @param clinicName shown at the top of each page
 * @param clinicColour six hexadecimal digits after {@code #}; dark enough for white text on it
 */
@Validated
@ConfigurationProperties("umoorsehhat.gateway.pages")
record PagesProperties(
        @DefaultValue("umoorsehhat-web") @NotBlank String clientId,
        @DefaultValue("openid") @Pattern(regexp = "openid( [a-z_:.]{1,50}){0,10}") String scopes,
        @DefaultValue({"en", "ar", "ur"}) @NotEmpty
                List<@Pattern(regexp = "en|ar|ur") String> languages,
        @DefaultValue("Umoor Sehhat") @NotBlank @Size(max = 60) String clinicName,
        @DefaultValue("#0b5cad") @Pattern(regexp = "#[0-9a-fA-F]{6}") String clinicColour) {}
