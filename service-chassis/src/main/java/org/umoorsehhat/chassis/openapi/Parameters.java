package org.umoorsehhat.chassis.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.umoorsehhat.chassis.page.PageQuery;

/** Parameters that the chassis reads, so that no controller names them. */
final class Parameters {

    private Parameters() {}

    static void ofPages(Operation operation) {
        operation
                .addParametersItem(query("page", "from 1", Schemas.whole(1, 10_000)))
                .addParametersItem(
                        query("page_size", "20 unless given", Schemas.whole(1, PageQuery.MAX_SIZE)))
                .addParametersItem(
                        query(
                                "cursor",
                                "reads on where the last page ended, without a count; empty for the first page",
                                Schemas.text()));
    }

    static void ofRepeats(Operation operation) {
        operation.addParametersItem(
                new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the"
                                        + " same method, address and body, white space apart; with another it is a 422. A key belongs"
                                        + " to its caller at the service that answers here; other services do not know it.")
                        .schema(Schemas.text().minLength(1).maxLength(255)));
    }

    static void ofVersions(Operation operation) {
        operation.addParametersItem(
                new HeaderParameter()
                        .name("If-Match")
                        .description("the ETag that was read; 412 when it is another one now")
                        .schema(Schemas.text()));
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter().name(name).description(description).schema(schema);
    }
}
