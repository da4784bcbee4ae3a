package org.umoorsehhat.booking.payment.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.umoorsehhat.booking.payment.rules.Money;

/** The words of receipts in one language: English where there are none in the patient's. */
record ReceiptTexts(Locale locale, ResourceBundle words) {

    static ReceiptTexts in(String language) {
        Locale asked = Locale.forLanguageTag(language);
        var words =
                ResourceBundle.getBundle(
                        "receipt/texts",
                        asked,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        // Months and days in the language of the words.
        return new ReceiptTexts(Locale.forLanguageTag(words.getString("language")), words);
    }

    boolean isRightToLeft() {
        return words.getString("direction").equals("rtl");
    }

    String word(String key) {
        return words.getString(key);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    /** With the decimals that the currency has, and none of the amount is lost. */
    static String amount(BigDecimal amount, String currency) {
        int decimals = Math.max(Money.decimals(currency), amount.stripTrailingZeros().scale());
        String told = Money.told(currency);
        String number = amount.setScale(decimals).toPlainString();
        return told == null ? number : number + " " + told;
    }
}
