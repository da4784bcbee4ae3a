package org.umoorsehhat.scheduling.directory;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.umoorsehhat.scheduling.directory.rules.CurrencyCode;

/**
 * Who owns the directory, and what the clinic is paid in.
 *
 * @param writable whether this service does. If not, its endpoints only read, and it follows what
 *     another system writes to the directory's topics.
 * @param currency ISO 4217, of fees where a doctor or a service says none; {@code XXX}: not told
 */
@ConfigurationProperties("directory")
public record DirectoryProperties(
        @DefaultValue("true") boolean writable, @DefaultValue("XXX") Currency currency) {

    /** Absent where it is not told. */
    public @Nullable CurrencyCode clinicsCurrency() {
        return CurrencyCode.told(currency);
    }
}
