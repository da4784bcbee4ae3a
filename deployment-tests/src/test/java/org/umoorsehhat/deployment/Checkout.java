package org.umoorsehhat.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Files of this repository. */
final class Checkout {

    static final Path ROOT = Path.of(System.getProperty("repository.root"));

    private static final YAMLMapper YAML = YAMLMapper.shared();

    private Checkout() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        return text(ROOT.resolve(file));
    }

    static JsonNode yaml(String file) {
        return YAML.readTree(ROOT.resolve(file));
    }

    /** All documents of a YAML text. */
    static List<JsonNode> documents(String text) {
        return YAML.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll().stream()
                .filter(JsonNode::isObject)
                .toList();
    }

    static JsonNode asyncApi() {
        return yaml("event-contracts/src/main/resources/asyncapi.yml");
    }

    /** Files in a folder, sorted by name. */
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
