package org.umoorsehhat.chassis.json;

import java.math.BigDecimal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON is taken at its word. A whole number has no fraction, not even {@code .0}; a number is no
 * text, a text no number and no boolean; words of an enumeration and times are texts as they are
 * documented; no key comes twice, nothing follows the end, and nothing unknown is passed over.
 *
 * <p>An amount of money is a decimal text, and may be a number ({@link DecimalReader}).
 */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
public class StrictJson {

    /** The last word: what a service configures cannot loosen it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonMapperBuilderCustomizer jsonAtItsWord() {
        return StrictJson::make;
    }

    /** The mapper for events: strict but for unknown fields, since contracts grow by them. */
    public static JsonMapper ofEvents(JsonMapper json) {
        return json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /**
     * The mapper for what servers of others answer or call back with: whatever they add, and
     * however they write it, is theirs.
     */
    public static JsonMapper ofOthers(JsonMapper json) {
        return json.rebuild()
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    static void make(JsonMapper.Builder json) {
        json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.ALWAYS_ALLOW_STRINGIFIED_DATE_TIMESTAMPS)
                .withCoercionConfigDefaults(StrictJson::refuseAll)
                // A whole number is a number.
                .withCoercionConfig(
                        LogicalType.Float,
                        numbers ->
                                numbers.setCoercion(
                                        CoercionInputShape.Integer, CoercionAction.TryConvert))
                .addModule(
                        new SimpleModule("words")
                                .addDeserializer(BigDecimal.class, new DecimalReader())
                                .setDeserializerModifier(new Words()));
    }

    private static void refuseAll(MutableCoercionConfig values) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            values.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
