package org.umoorsehhat.chassis.openapi;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Set;

/** Schemas as OpenAPI 3.1 wants them: with a set of types. */
final class Schemas {

    private Schemas() {}

    static Schema<?> text() {
        return typed(new StringSchema(), "string");
    }

    static Schema<?> whole(long from, long to) {
        return typed(
                new IntegerSchema()
                        .minimum(BigDecimal.valueOf(from))
                        .maximum(BigDecimal.valueOf(to)),
                "integer");
    }

    static Schema<?> typed(Schema<?> schema, String type) {
        schema.setTypes(Set.of(type));
        return schema;
    }
}
