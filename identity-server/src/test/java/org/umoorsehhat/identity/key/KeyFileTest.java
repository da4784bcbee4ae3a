package org.umoorsehhat.identity.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir Path folder;

    @Test
    void aKeyThatWasMadeStaysTheSame() {
        Path file = folder.resolve("deep/down/signing-key.jwk");

        KeyFile.makeUnlessThere(file);
        JWK first = KeyFile.read(file);
        KeyFile.makeUnlessThere(file);

        assertThat(KeyFile.read(file)).isEqualTo(first);
        assertThat(first.getKeyID()).isNotBlank();
    }

    @Test
    void aKeyThatWasMadeIsForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("signing-key.jwk");

        KeyFile.makeUnlessThere(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void readsRsaAsPem() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        String pem =
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(
                                Base64.getMimeEncoder()
                                        .encodeToString(rsa.toRSAPrivateKey().getEncoded()));

        JWK read = KeyFile.read(write(pem));

        assertThat(read.toRSAKey().toRSAPrivateKey()).isEqualTo(rsa.toRSAPrivateKey());
        assertThat(read.getKeyID()).isEqualTo(rsa.computeThumbprint().toString());
    }

    @Test
    void refusesWhatItCannotSignWithAndDoesNotQuoteIt() throws Exception {
        String other = new ECKeyGenerator(Curve.P_521).generate().toJSONString();
        String publicOnly = new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString();
        for (String text : new String[] {other, publicOnly, "secret", "-----BEGIN secret"}) {
            Path file = write(text);
            assertThatThrownBy(() -> KeyFile.read(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("absent")))
                .hasMessageContaining("absent cannot be read");
    }

    private Path write(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "key", ""), text);
    }
}
