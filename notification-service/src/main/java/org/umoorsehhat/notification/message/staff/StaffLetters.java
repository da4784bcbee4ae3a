package org.umoorsehhat.notification.message.staff;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.message.LocalizedTexts;
import org.umoorsehhat.notification.message.MessageContent;
import org.umoorsehhat.notification.message.MessageProperties;
import org.umoorsehhat.notification.message.MessageTemplates;

/** Composes letters to doctors, from the templates and text files of all messages. */
public final class StaffLetters {

    /** What metrics and providers call such a letter. */
    public static final String KIND = "staff";

    private static final String BY_CLINIC = "admin";

    private final MessageTemplates templates = new MessageTemplates();
    private final MessageSource source;
    private final MessageProperties addresses;

    public StaffLetters(MessageSource source, MessageProperties addresses) {
        this.source = source;
        this.addresses = addresses;
    }

    /** The letter in the doctor's language, with times on the doctor's clock. */
    public RenderedMessage compose(UUID id, StaffLetter letter) {
        var texts = new LocalizedTexts(source, letter.locale());
        boolean isOne = letter.lines().size() == 1 && letter.more() == 0;
        MessageContent.Row first = row(letter.lines().getFirst(), letter, texts);
        String subject =
                isOne
                        ? texts.get("staff.subject", first.label(), first.value())
                        : texts.get("staff.subject.many", count(letter));
        MessageContent content = content(letter, subject, texts);
        String brief = isOne ? subject : texts.get("staff.brief.many", count(letter), day());
        return new RenderedMessage(
                id,
                KIND,
                texts.locale(),
                subject,
                templates.text(content),
                templates.html(content),
                brief.strip(),
                null,
                null);
    }

    private MessageContent content(StaffLetter letter, String subject, LocalizedTexts texts) {
        String direction = texts.get("direction");
        return new MessageContent(
                texts.get("language"),
                direction,
                direction.equals("rtl") ? "right" : "left",
                subject,
                texts.get("greeting", letter.doctorName()),
                texts.get("staff.lead"),
                letter.more() == 0
                        ? List.of()
                        : List.of(texts.get("staff.more", String.valueOf(letter.more()))),
                letter.lines().stream().map(line -> row(line, letter, texts)).toList(),
                addresses.staffDay().isEmpty()
                        ? List.of()
                        : List.of(
                                new MessageContent.Action(
                                        texts.get("action.day"), URI.create(day()))),
                texts.get("signature"),
                texts.get("staff.unsubscribe"),
                addresses.staffPreferences().isEmpty()
                        ? null
                        : URI.create(addresses.staffPreferences()));
    }

    private static MessageContent.Row row(
            StaffLetter.Line line, StaffLetter letter, LocalizedTexts texts) {
        String when = texts.moment(line.startsAt(), letter.zone());
        return new MessageContent.Row(
                label(line, texts),
                line.reference() == null ? when : texts.get("staff.line", when, line.reference()));
    }

    private static String label(StaffLetter.Line line, LocalizedTexts texts) {
        return switch (line.topic()) {
            case REQUESTS -> texts.get("staff.requests");
            case CANCELLATIONS ->
                    texts.get(
                            "staff.cancellations",
                            texts.get(
                                    "staff.by."
                                            + (line.cancelledBy() == null
                                                    ? BY_CLINIC
                                                    : line.cancelledBy())));
            case OVERBOOKINGS ->
                    texts.get(
                            "staff.overbookings",
                            String.valueOf(line.booked()),
                            String.valueOf(line.capacity()));
            case OFFERS -> texts.get("staff.offers");
        };
    }

    private static String count(StaffLetter letter) {
        return String.valueOf(letter.lines().size() + letter.more());
    }

    private String day() {
        return addresses.staffDay();
    }
}
