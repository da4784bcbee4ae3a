package org.umoorsehhat.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir Path folder;

    @Test
    void isMadeOfWhatAStartNotedAndThenUsed() throws Exception {
        ClassArchive archive = archive(library("one.jar"));
        start(archive.options(true));

        assertThat(archive.isLacking()).isTrue();

        archive.make(folder, folder.resolve("log"));

        assertThat(archive.isLacking()).isFalse();
        List<String> options = archive.options(true);
        assertThat(options).singleElement().asString().startsWith("-XX:SharedArchiveFile=");
        assertThat(archive.options(false)).isEqualTo(options);
        var used = new ArrayList<>(options);
        // Without this the JVM would go on without an archive.
        used.add("-Xshare:on");
        start(used);
        try (var files = Files.list(folder.resolve("archives"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".classes"))).isEmpty();
        }
    }

    @Test
    void isNotMadeOfNothing() throws Exception {
        ClassArchive archive = archive(library("one.jar"));
        assertThat(archive.options(false)).isEmpty();
        assertThat(archive.isLacking()).isFalse();

        archive.make(folder, folder.resolve("log"));

        assertThat(archive.options(false)).isEmpty();
    }

    @Test
    void anotherLibraryNeedsAnother() throws IOException {
        Path library = library("one.jar");
        ClassArchive before = archive(library);
        assertThat(archive(library)).isEqualTo(before);

        Files.setLastModifiedTime(library, FileTime.fromMillis(0));
        assertThat(archive(library).name()).isNotEqualTo(before.name()).startsWith("some-service-");
    }

    private ClassArchive archive(Path library) throws IOException {
        return ClassArchive.of("some-service", folder.resolve("archives"), List.of(library));
    }

    private Path library(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                var jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry("empty"));
        }
        return file;
    }

    /** With what all processes have in common. */
    private void start(List<String> options) throws IOException, InterruptedException {
        var rest = new ArrayList<>(List.of("-cp", folder.resolve("one.jar").toString()));
        rest.addAll(options);
        rest.add("--version");
        Process process =
                new ProcessBuilder(Java.command(folder, "64m", rest))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
    }
}
