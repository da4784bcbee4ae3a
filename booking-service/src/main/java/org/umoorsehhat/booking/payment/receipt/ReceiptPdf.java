package org.umoorsehhat.booking.payment.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.LedgerRow;
import org.umoorsehhat.booking.rules.Codes;

/** Receipts as PDF, in the patient's language, from right to left where that is read so. */
@Component
@EnableConfigurationProperties(ReceiptProperties.class)
public class ReceiptPdf {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final float MARGIN = 40;
    private static final float TITLE = 20;
    private static final float TEXT = 9;

    private final byte[] latin = font("NotoSans-Regular.ttf");
    private final byte[] arabic = font("NotoNaskhArabic-Regular.ttf");
    private final ReceiptProperties issuer;

    ReceiptPdf(ReceiptProperties issuer) {
        this.issuer = issuer;
    }

    private static byte[] font(String name) {
        try (InputStream file = ReceiptPdf.class.getResourceAsStream("/receipt/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file. Takes some ten milliseconds of a thread. */
    public byte[] of(Receipt receipt) {
        var file = new ByteArrayOutputStream();
        var texts = ReceiptTexts.in(receipt.language());
        try (var document = new Document(PageSize.A5, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter writer = PdfWriter.getInstance(document, file);
            writer.getExtraCatalog()
                    .put(PdfName.LANG, new PdfString(texts.locale().toLanguageTag()));
            document.addTitle(texts.word("title") + " " + receipt.reference());
            document.open();
            var page = new Page(texts, fonts(TITLE), fonts(TEXT));
            document.add(page.title(issuer));
            document.add(page.facts(receipt));
            document.add(page.payments(receipt));
            document.add(page.sums(receipt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Fonts of their own for each file: the library's are not for two threads at once. */
    private FontSelector fonts(float size) throws IOException {
        var fonts = new FontSelector();
        fonts.addFont(font("NotoSans-Regular.ttf", latin, size));
        fonts.addFont(font("NotoNaskhArabic-Regular.ttf", arabic, size));
        return fonts;
    }

    private static Font font(String name, byte[] file, float size) throws IOException {
        return new Font(
                BaseFont.createFont(
                        name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file, null),
                size);
    }

    private record Page(ReceiptTexts texts, FontSelector large, FontSelector plain) {

        PdfPTable title(ReceiptProperties issuer) {
            PdfPTable table = table(1);
            table.addCell(cell(large, texts.word("title")));
            for (String line : new String[] {issuer.clinic(), issuer.address()}) {
                if (!line.isEmpty()) {
                    table.addCell(text(line));
                }
            }
            return table;
        }

        PdfPTable facts(Receipt receipt) {
            PdfPTable table = table(1, 2);
            fact(table, "patient", receipt.patient());
            if (receipt.doctor() != null) {
                fact(table, "doctor", receipt.doctor());
            }
            if (receipt.service() != null) {
                fact(table, "service", receipt.service());
            }
            fact(
                    table,
                    "appointment",
                    texts.date(receipt.date()) + " · " + TIME.format(receipt.time()));
            fact(table, "reference", receipt.reference());
            return table;
        }

        PdfPTable payments(Receipt receipt) {
            PdfPTable table = table(4, 5, 7, 4);
            for (String column : new String[] {"receipt", "date", "what", "amount"}) {
                table.addCell(heading(texts.word(column)));
            }
            for (LedgerRow row : receipt.rows()) {
                LedgerEntry entry = row.entry();
                table.addCell(text(row.receipt()));
                table.addCell(text(texts.date(entry.at().atZone(receipt.zone()).toLocalDate())));
                table.addCell(
                        text(
                                texts.word(Codes.of(entry.kind()))
                                        + " · "
                                        + texts.word(Codes.of(entry.method()))));
                table.addCell(
                        amount(
                                (entry.kind() == LedgerEntry.Kind.REFUND ? "-" : "")
                                        + ReceiptTexts.amount(entry.amount(), entry.currency())));
            }
            return table;
        }

        PdfPTable sums(Receipt receipt) {
            PdfPTable table = table(1, 2);
            String currency = receipt.currency();
            sum(table, "fee", ReceiptTexts.amount(receipt.fee(), currency));
            if (receipt.cancellationFee() != null) {
                sum(
                        table,
                        "cancellation_fee",
                        ReceiptTexts.amount(receipt.cancellationFee(), currency));
            }
            sum(table, "paid", ReceiptTexts.amount(receipt.paid(), currency));
            sum(table, "left", ReceiptTexts.amount(receipt.left(), currency));
            return table;
        }

        private void fact(PdfPTable table, String name, String value) {
            table.addCell(text(texts.word(name)));
            table.addCell(text(value));
        }

        private void sum(PdfPTable table, String name, String value) {
            table.addCell(text(texts.word(name)));
            table.addCell(amount(value));
        }

        /** Sign, digits and currency read from left to right everywhere. */
        private PdfPCell amount(String amount) {
            PdfPCell cell = text(amount);
            cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
            cell.setHorizontalAlignment(
                    texts.isRightToLeft() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            return cell;
        }

        private PdfPTable table(float... widths) {
            var table = new PdfPTable(widths);
            table.setWidthPercentage(100);
            table.setSpacingAfter(MARGIN / 2);
            table.setRunDirection(direction());
            return table;
        }

        private PdfPCell text(String text) {
            return cell(plain, text);
        }

        private PdfPCell heading(String text) {
            PdfPCell cell = text(text);
            cell.setBorder(Rectangle.BOTTOM);
            return cell;
        }

        private PdfPCell cell(FontSelector fonts, String text) {
            var cell = new PdfPCell(fonts.process(text));
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(TEXT / 3);
            cell.setPaddingBottom(TEXT / 2);
            cell.setRunDirection(direction());
            return cell;
        }

        private int direction() {
            return texts.isRightToLeft()
                    ? PdfWriter.RUN_DIRECTION_RTL
                    : PdfWriter.RUN_DIRECTION_LTR;
        }
    }
}
