package org.umoorsehhat.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    /** One of each kind, to break. */
    static Stream<Manifest> oneOfEach() {
        return Overlay.all()
                .flatMap(overlay -> overlay.manifests().stream())
                .collect(java.util.stream.Collectors.toMap(Manifest::kind, m -> m, (a, b) -> a))
                .values()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyManifestKeepsTheSchemaOfItsKind(Overlay overlay) {
        assertThat(overlay.manifests())
                .hasSizeGreaterThan(40)
                .allSatisfy(m -> assertThat(Schemas.problems(m)).as(m.toString()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsInTheNamespace(Overlay overlay) {
        assertThat(overlay.manifests())
                .filteredOn(manifest -> !manifest.is("Namespace"))
                .allSatisfy(m ->
                        assertThat(m.at("/metadata/namespace").asString())
                                .isEqualTo("umoor-sehhat"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void anUnknownFieldIsRefused(Manifest manifest) {
        var broken = (ObjectNode) manifest.json().deepCopy();
        var inside = broken.get("spec") instanceof ObjectNode spec ? spec : broken;
        inside.put("replica", 3);

        assertThat(Schemas.problems(new Manifest(broken)))
                .hasSize(1)
                .first()
                .asString()
                .contains("replica");
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void anUnknownVersionIsRefused(Manifest manifest) {
        var broken = (ObjectNode) manifest.json().deepCopy();
        broken.put("apiVersion", "v1beta9");

        assertThat(Schemas.problems(new Manifest(broken)))
                .isEqualTo(List.of("no schema is known for v1beta9 " + manifest.kind()));
    }
}
