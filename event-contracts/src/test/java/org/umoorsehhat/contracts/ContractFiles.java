package org.umoorsehhat.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The module's files as trees, and its schemas as a validator that looks nothing up on the network.
 */
final class ContractFiles {

    static final Path ROOT = Path.of("src/main/resources");
    static final String IDS = "https://umoorsehhat.org/schemas/";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = YAMLMapper.shared();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaIdResolvers(
                                    ids -> ids.mapPrefix(IDS, "classpath:schemas/")));

    private ContractFiles() {}

    /** A file below the root whose name ends in .json, .yml or .yaml. */
    static JsonNode read(Path file) {
        return file.toString().endsWith(".json") ? JSON.readTree(file) : YAML.readTree(file);
    }

    static JsonNode asyncApi() {
        return read(ROOT.resolve("asyncapi.yml"));
    }

    /** Schemas of event types, without those that they share. */
    static Stream<Path> eventSchemas() {
        return list(ROOT.resolve("schemas")).filter(Files::isRegularFile);
    }

    static Stream<Path> allSchemas() {
        return Stream.concat(eventSchemas(), list(ROOT.resolve("schemas/common")));
    }

    static Stream<Path> examples() {
        return list(ROOT.resolve("examples")).flatMap(ContractFiles::list);
    }

    static Stream<Path> examplesOf(String type) {
        return list(ROOT.resolve("examples").resolve(type));
    }

    /** An event schema's type, which is its name; an example's type is its folder. */
    static String typeOf(Path schema) {
        return schema.getFileName().toString().replaceFirst("\\.json$", "");
    }

    static List<Error> validate(String schemaId, JsonNode data) {
        return REGISTRY.getSchema(SchemaLocation.of(schemaId))
                .validate(data, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }

    static List<Error> validateEvent(String type, JsonNode data) {
        return validate(IDS + type + ".json", data);
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
