package org.umoorsehhat.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir private Path folder;

    @Test
    void keepsEachPasswordAndShowsItToNobodyElse() throws IOException {
        String owner = new Secrets(folder).password("booking_owner");
        String app = new Secrets(folder).password("booking_app");

        assertThat(owner).hasSize(24).isNotEqualTo(app);
        assertThat(new Secrets(folder).password("booking_owner")).isEqualTo(owner);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
