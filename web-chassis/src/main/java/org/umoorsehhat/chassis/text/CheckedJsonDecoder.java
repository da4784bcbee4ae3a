package org.umoorsehhat.chassis.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.codec.Hints;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import org.umoorsehhat.chassis.problem.BodyFaults;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON bodies of requests whose every text has been looked at, whatever they are read into:
 * records, maps or trees.
 */
final class CheckedJsonDecoder extends JacksonJsonDecoder {

    private final JsonMapper json;
    private final BodyTexts texts;

    CheckedJsonDecoder(JsonMapper json, LinesFields lines) {
        super(json);
        this.json = json;
        this.texts = new BodyTexts(json, lines);
    }

    @Override
    public Object decode(
            DataBuffer buffer,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        byte[] body = checked(buffer);
        try {
            return super.decode(
                    DefaultDataBufferFactory.sharedInstance.wrap(body),
                    type,
                    mimeType,
                    // What somebody sends may be of a patient: no log has it, at whatever level.
                    Hints.merge(
                            hints == null ? Hints.none() : hints,
                            Hints.SUPPRESS_LOGGING_HINT,
                            true));
        } catch (DecodingException e) {
            throw BodyFaults.of(json, type, body).<RuntimeException>map(all -> all).orElse(e);
        }
    }

    private byte[] checked(DataBuffer buffer) {
        try {
            byte[] body = new byte[buffer.readableByteCount()];
            buffer.read(body);
            return texts.checked(body);
        } catch (JacksonException e) {
            throw new DecodingException("JSON decoding error: " + e.getOriginalMessage(), e);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    /** Nothing here takes a body piece by piece; who wants to has to check the pieces first. */
    @Override
    public Flux<Object> decode(
            Publisher<DataBuffer> body,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        return Flux.error(
                new UnsupportedOperationException("texts of streamed bodies are not checked"));
    }
}
