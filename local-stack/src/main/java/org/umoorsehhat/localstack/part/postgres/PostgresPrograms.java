package org.umoorsehhat.localstack.part.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.part.Folders;

/** PostgreSQL's programs, unpacked from the archive that a Maven artifact holds for this system. */
final class PostgresPrograms {

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** Unpacks them unless that was done before. */
    static PostgresPrograms in(Path programs) throws IOException {
        String archive = archive();
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new PlatformException(
                        "There is no PostgreSQL for this system (%s): only Linux and macOS on x86-64 and arm64 are served"
                                .formatted(archive));
            }
            byte[] bytes = packed.readAllBytes();
            // Another version of the artifact has another size.
            Path folder = programs.resolve("postgresql-18-%d".formatted(bytes.length));
            if (!Files.exists(folder)) {
                unpackInto(folder, bytes);
            }
            return new PostgresPrograms(folder);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static String archive() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "darwin" : "linux";
        String musl = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-%s-%s%s.txz".formatted(name, arm ? "arm_64" : "x86_64", musl);
    }

    /** Beside its place first: nobody sees half of it, and of two who unpack at once one wins. */
    private static void unpackInto(Path folder, byte[] packed) throws IOException {
        Files.createDirectories(folder.getParent());
        Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new java.io.ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, beside);
            }
        }
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            Folders.delete(beside);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
        }
        if ((entry.getMode() & 0b001_000_000) != 0 && !Files.isSymbolicLink(path)) {
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
