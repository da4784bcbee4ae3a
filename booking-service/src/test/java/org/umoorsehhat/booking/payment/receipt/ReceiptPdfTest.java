package org.umoorsehhat.booking.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.LedgerEntry.Kind;
import org.umoorsehhat.booking.payment.rules.LedgerRow;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

/** What somebody reads, selects or searches for in a receipt. */
class ReceiptPdfTest {

    private static final ReceiptPdf RECEIPTS =
            new ReceiptPdf(new ReceiptProperties("Clinic of the River", "12 River Road"));

    private static LedgerRow row(int no, Kind kind, String amount, PaymentMethod method) {
        return new LedgerRow(
                no,
                no,
                new LedgerEntry(
                        new UUID(0, 1),
                        9,
                        12,
                        71,
                        kind,
                        new BigDecimal(amount),
                        "SAR",
                        method,
                        "not for the patient",
                        Instant.parse("2026-12-31T21:30:00Z"),
                        "doctor",
                        "d-12",
                        "Dr Recorder",
                        2027));
    }

    private static Receipt receipt(String language, String patient, String doctor) {
        return new Receipt(
                language,
                patient,
                doctor,
                null,
                LocalDate.of(2027, 1, 4),
                LocalTime.of(10, 30),
                "K7M4RXQ9",
                ZoneId.of("Asia/Riyadh"),
                new BigDecimal("180.00"),
                new BigDecimal("70.50"),
                null,
                new BigDecimal("109.50"),
                "SAR",
                List.of(
                        row(41, Kind.PAYMENT, "100.50", PaymentMethod.CASH),
                        row(42, Kind.REFUND, "30.00", PaymentMethod.INSURANCE)));
    }

    /** Its text in the order in which it is read, letters as they are typed. */
    private static String text(Receipt receipt) throws IOException {
        byte[] file = RECEIPTS.of(receipt);
        Path kept = Path.of("target", "receipts", receipt.language() + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(receipt.language().substring(0, 2));
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return Normalizer.normalize(reader.getText(document), Normalizer.Form.NFKC);
        }
    }

    @Test
    void english() throws IOException {
        assertThat(text(receipt("en-GB", "Layla Noor", "Dr Salma")))
                .contains("Receipt", "Clinic of the River", "12 River Road")
                .contains("Layla Noor", "Dr Salma", "K7M4RXQ9")
                .contains("January 4, 2027 · 10:30")
                .contains("2027-000041", "January 1, 2027", "Paid · Cash", "100.50 SAR")
                .contains("2027-000042", "Given back · Insurance", "-30.00 SAR")
                .contains("180.00 SAR", "70.50 SAR", "109.50 SAR")
                .doesNotContain("not for the patient", "Dr Recorder");
    }

    @Test
    void arabic() throws IOException {
        assertThat(text(receipt("ar", "ليلى نور", "د. سلمى")))
                .contains("إيصال", "المريض", "ليلى نور", "سلمى", "K7M4RXQ9")
                .contains("يناير", "10:30", "مدفوع", "نقدًا", "مُعاد", "تأمين")
                .contains("2027-000041", "100.50 SAR", "180.00 SAR", "مجموع المدفوع");
    }

    @Test
    void urdu() throws IOException {
        assertThat(text(receipt("ur", "زینب گڑھی", "ڈاکٹر ہاشم")))
                .contains("رسید", "مریض", "زینب گڑھی", "ڈاکٹر ہاشم", "K7M4RXQ9")
                .contains("جنوری", "ادا شدہ", "نقد", "واپس شدہ", "بیمہ", "واجب الادا")
                .contains("2027-000042", "30.00 SAR");
    }

    @Test
    void whoHasAnotherLanguageReadsEnglish() throws IOException {
        assertThat(text(receipt("en", "Łucja Ωmega Жанна", "ليلى")))
                .contains("Łucja Ωmega Жанна", "ليلى");
        assertThat(ReceiptTexts.in("fr").word("title")).isEqualTo("Receipt");
    }

    @Test
    void aClinicThatIsNotToldIsNotPrinted() throws IOException {
        byte[] file =
                new ReceiptPdf(new ReceiptProperties("", ""))
                        .of(receipt("en", "Layla Noor", "Dr Salma"));
        try (PDDocument document = Loader.loadPDF(file)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            assertThat(reader.getText(document).lines().map(String::strip).limit(2))
                    .containsExactly("Receipt", "Patient Layla Noor");
        }
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        assertThat(ReceiptTexts.amount(new BigDecimal("5000.00"), "JPY")).isEqualTo("5000 JPY");
        assertThat(ReceiptTexts.amount(new BigDecimal("5.25"), "KWD")).isEqualTo("5.250 KWD");
        assertThat(ReceiptTexts.amount(new BigDecimal("5.25"), "JPY")).isEqualTo("5.25 JPY");
        assertThat(ReceiptTexts.amount(new BigDecimal("80.00"), "XXX")).isEqualTo("80.00");
    }

    /** A clinic prints many at once. */
    @Test
    void manyAtOnceAreTheSame() {
        Receipt receipt = receipt("ar", "ليلى نور", "د. سلمى");
        int size = RECEIPTS.of(receipt).length;
        assertThat(
                        IntStream.range(0, 32)
                                .parallel()
                                .map(i -> RECEIPTS.of(receipt).length)
                                .filter(length -> Math.abs(length - size) > 16))
                .isEmpty();
    }
}
