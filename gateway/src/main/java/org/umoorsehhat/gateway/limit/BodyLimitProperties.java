package org.umoorsehhat.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How large a request's body may be.
 *
 * @param maxBodySize where nothing says less
 * @param smallerBodies paths with less; the first that fits counts
 */
@Validated
@ConfigurationProperties("umoorsehhat.gateway")
record BodyLimitProperties(
        @DefaultValue("256KB") @NotNull DataSize maxBodySize,
        @DefaultValue @Valid List<Smaller> smallerBodies) {

    /**
     * @param path a pattern such as {@code /unsubscribe/**}
     */
    record Smaller(@NotNull String path, @NotNull DataSize maxSize, PathPattern pattern) {

        @ConstructorBinding
        Smaller(String path, DataSize maxSize) {
            this(path, maxSize, PathPatternParser.defaultInstance.parse(path));
        }
    }

    DataSize of(PathContainer path) {
        return smallerBodies.stream()
                .filter(limit -> limit.pattern().matches(path))
                .findFirst()
                .map(Smaller::maxSize)
                .orElse(maxBodySize);
    }
}
