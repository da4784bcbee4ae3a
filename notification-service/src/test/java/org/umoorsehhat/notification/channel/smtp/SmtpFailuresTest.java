package org.umoorsehhat.notification.channel.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.channel.SendResult;

/** "No such number" is final, "try later" is not. */
class SmtpFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "550, Refused, no-such-address, false",
        "551, Refused, no-such-address, false",
        "450, TryLater, smtp-450, false",
        "452, TryLater, smtp-452, false",
        "421, TryLater, smtp-421, true",
    })
    void mapsRepliesToRecipients(int code, String kind, String reason, boolean isOutage)
            throws Exception {
        var address = new InternetAddress("nour@example.org");
        var failure = new MessagingException("refused");
        failure.setNextException(
                new SMTPAddressFailedException(address, "RCPT TO", code, "nour@example.org"));
        check(SmtpFailures.sending(failure), kind, reason, isOutage);
    }

    @ParameterizedTest
    @CsvSource({
        "554, Refused, smtp-554, false",
        "451, TryLater, smtp-451, false",
        "421, TryLater, smtp-421, true",
    })
    void mapsRepliesToMessages(int code, String kind, String reason, boolean isOutage) {
        var failure =
                new SMTPSendFailedException(
                        ".", code, "nour@example.org", new Exception(), null, null, null);
        check(SmtpFailures.sending(failure), kind, reason, isOutage);
    }

    private static void check(SendResult result, String kind, String reason, boolean isOutage) {
        assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(result.toString()).contains("reason=" + reason).doesNotContain("example.org");
        assertThat(result.isOutage()).isEqualTo(isOutage);
    }
}
