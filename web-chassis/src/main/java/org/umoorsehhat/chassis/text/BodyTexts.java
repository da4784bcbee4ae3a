package org.umoorsehhat.chassis.text;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.FieldPath;
import org.umoorsehhat.chassis.problem.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/** Looks at every text of a JSON body, names of fields included, before anything else does. */
final class BodyTexts {

    /** Of faulty fields that are told: who sends more has not typed them. */
    private static final int MOST_TOLD = 20;

    private final JsonMapper json;
    private final LinesFields lines;

    BodyTexts(JsonMapper json, LinesFields lines) {
        this.json = json;
        this.lines = lines;
    }

    /**
     * {@code body} itself, or with line feeds for each CR LF in its texts of several lines.
     *
     * @throws Problem {@code 400} with all fields whose texts nobody can have meant
     * @throws tools.jackson.core.JacksonException for what is no JSON
     */
    byte[] checked(byte[] body) {
        return isPlain(body) ? body : looked(body);
    }

    /** Most bodies: ASCII without a backslash holds no character that could be wrong. */
    private static boolean isPlain(byte[] body) {
        for (byte one : body) {
            if (one < ' ' && one != '\n' && one != '\r' && one != '\t'
                    || one == '\\'
                    || one == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private byte[] looked(byte[] body) {
        var errors = new LinkedHashMap<String, List<String>>();
        boolean hasLineEnds = false;
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken();
                    token != null && errors.size() < MOST_TOLD;
                    token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
                    String text = parser.getString();
                    look(token, text, parser.streamReadContext(), errors);
                    hasLineEnds |= text.indexOf('\r') >= 0;
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return hasLineEnds ? withLineFeeds(body) : body;
    }

    private void look(
            JsonToken token,
            String text,
            TokenStreamContext place,
            Map<String, List<String>> errors) {
        if (token == JsonToken.PROPERTY_NAME) {
            if (TextRules.faultOfLine(text) != null) {
                // Told with its parent: the name itself cannot be written.
                errors.put(
                        FieldPath.of(place.getParent()),
                        List.of("has a field whose name is no text"));
            }
            return;
        }
        String fault =
                lines.names().contains(name(place))
                        ? TextRules.faultOfLines(text)
                        : TextRules.faultOfLine(text);
        if (fault != null) {
            errors.putIfAbsent(FieldPath.of(place), List.of(fault));
        }
    }

    /** Of the field itself, or of the one whose list the text stands in. */
    private static String name(@Nullable TokenStreamContext place) {
        TokenStreamContext at = place;
        while (at != null && at.inArray()) {
            at = at.getParent();
        }
        return at == null || at.currentName() == null ? "" : at.currentName();
    }

    /** The checks are over: each CR is one of CR LF. */
    private byte[] withLineFeeds(byte[] body) {
        var out = new ByteArrayOutputStream(body.length);
        try (JsonParser parser = json.createParser(body);
                JsonGenerator generator = json.createGenerator(out)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    generator.writeString(parser.getString().replace("\r\n", "\n"));
                } else {
                    generator.copyCurrentEventExact(parser);
                }
            }
        }
        return out.toByteArray();
    }
}
