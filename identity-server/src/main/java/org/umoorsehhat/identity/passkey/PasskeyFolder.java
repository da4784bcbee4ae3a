package org.umoorsehhat.identity.passkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with a file for each person. What another instance has written is seen at the next
 * look-up: the folder changes with each file that is put there.
 */
final class PasskeyFolder {

    private static final String SUFFIX = ".json";

    private final JsonMapper json = JsonMapper.shared();
    private final Path folder;
    private final Map<String, StoredPasskeys> byName = new LinkedHashMap<>();
    private @Nullable FileTime read;

    PasskeyFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all();
    }

    synchronized List<StoredPasskeys> all() {
        try {
            FileTime changed = Files.getLastModifiedTime(folder);
            if (!changed.equals(read)) {
                load();
                read = changed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(byName.values());
    }

    /** Beside its place first: nobody ever reads half a file. */
    synchronized void put(StoredPasskeys person) {
        try {
            Path draft = Files.createTempFile(folder, "passkeys", ".tmp");
            Files.writeString(draft, json.writeValueAsString(person));
            Files.move(
                    draft,
                    folder.resolve(hash(person.name()) + SUFFIX),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            byName.put(person.name(), person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() throws IOException {
        byName.clear();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                var person = json.readValue(Files.readString(file), StoredPasskeys.class);
                byName.put(person.name(), person);
            }
        }
    }

    /** Names may have characters that files may not. */
    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
