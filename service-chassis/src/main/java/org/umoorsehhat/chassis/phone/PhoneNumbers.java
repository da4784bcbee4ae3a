package org.umoorsehhat.chassis.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers as people write them: with blanks, brackets, a trunk zero, digits of any
 * script. What it gives is E.164, one text for one number.
 *
 * <p>A number passes if it can be dialled: its length is one that its country has. Whether it is
 * given to anybody is not asked; numbering plans change faster than libraries.
 */
public final class PhoneNumbers {

    /** Longer texts are no numbers; with blanks and brackets the longest number has some 30. */
    public static final int LONGEST = 50;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    /**
     * @param region where a number without a country code belongs, ISO 3166 such as {@code GB}
     * @throws IllegalArgumentException for a region that has no numbers
     */
    public PhoneNumbers(String region) {
        if (!library.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "the region of phone numbers is a country such as GB, not " + region);
        }
        this.region = region;
        readNumberingPlans();
    }

    /** The library reads a country's file when it first meets it, and no event loop may wait. */
    private void readNumberingPlans() {
        library.getSupportedRegions().forEach(library::getCountryCodeForRegion);
        library.getSupportedGlobalNetworkCallingCodes()
                .forEach(library::getExampleNumberForNonGeoEntity);
    }

    /** The number in E.164; empty for what nobody could call, or what has an extension. */
    public Optional<String> e164(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = library.parse(text, region);
            boolean canBeDialled =
                    library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
            return canBeDialled && !number.hasExtension()
                    ? Optional.of(library.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The same of what another system wrote: what is no number stays as it is. */
    public @Nullable String e164OrSame(@Nullable String text) {
        return text == null ? null : e164(text).orElse(text);
    }
}
