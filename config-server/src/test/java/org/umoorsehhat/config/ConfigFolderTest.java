package org.umoorsehhat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {

    @Test
    void takesTheFolderThatWasNamed(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("application.yml"));

        assertThat(ConfigFolder.find(folder.toString())).isEqualTo(folder);
    }

    @Test
    void looksBesideThisModuleWhenNoneWasNamed() {
        assertThat(ConfigFolder.find(null)).isEqualTo(ConfigFolder.find("../config-repo"));
        assertThat(ConfigFolder.find(" ")).isEqualTo(ConfigFolder.find(null));
    }

    @Test
    void refusesToStartWithoutConfiguration(@TempDir Path empty) {
        assertThatThrownBy(() -> ConfigFolder.find(empty.toString()))
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("set CONFIG_REPO");
    }
}
