package org.umoorsehhat.localstack.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    @Test
    void whatCannotBeTakenApartIsShownAsItCame() {
        String broken = "Content-Type: multipart/mixed\r\n\r\nno part begins here";
        var mail =
                new ArrivedMail(
                        7,
                        List.of("a@clinic.example"),
                        Instant.EPOCH,
                        broken.getBytes(StandardCharsets.UTF_8));

        assertThat(MailReader.read(mail).text()).isEqualTo(broken);
        assertThat(MailReader.read(mail).to()).containsExactly("a@clinic.example");
    }
}
