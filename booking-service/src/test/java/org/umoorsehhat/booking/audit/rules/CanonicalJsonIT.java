package org.umoorsehhat.booking.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.umoorsehhat.testsupport.PostgresServer;

/** What Java writes is what PostgreSQL gives back: else every seal would look broken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanonicalJsonIT {

    private static final int VALUES = 2_000;

    /** Pieces that texts and keys are made of. */
    private static final String[] PIECES = {
        "a", "Z", "0", "_", " ", "\"", "\\", "/", "'", "$", "%", "é", "ß", "ي", "中", "～", "\ufffd",
        "😀", "𝒳", "\u0301", "\u00a0", "\u2028", "\u2029", "\u007f", "\u0080", "\ufeff", "<", "&",
        "null"
    };

    private Connection connection;

    @BeforeAll
    void connect() throws SQLException {
        connection = PostgresServer.createDatabase("canonical_json").connect();
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    private String stored(String json) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT (?::jsonb)::text")) {
            statement.setString(1, json);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void assertStoredAsWritten(Object value) throws SQLException {
        String json = CanonicalJson.of(value);
        assertThat(stored(json)).isEqualTo(json);
    }

    @Test
    void everyControlCharacterIsTheSame() throws SQLException {
        for (char c = 1; c <= 0xa0; c++) {
            assertStoredAsWritten("a" + c + "b");
            assertStoredAsWritten(Map.of("k" + c, c + "v"));
        }
    }

    @Test
    void everyPlaneIsTheSame() throws SQLException {
        for (int plane = 0; plane < 0x11; plane++) {
            for (int offset : new int[] {0x20, 0xff, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd}) {
                String text = Character.toString(plane * 0x10000 + offset);
                assertStoredAsWritten(text);
                assertStoredAsWritten(Map.of(text, text, text + text, 1, "x", 2));
            }
        }
    }

    @Test
    void keysAreInTheSameOrderWhateverTheyAreMadeOf() throws SQLException {
        var keys = new LinkedHashMap<String, Object>();
        for (String one : PIECES) {
            for (String other : PIECES) {
                keys.put(one + other, keys.size());
            }
            keys.put(one, keys.size());
            keys.put(one.repeat(300), keys.size());
        }
        assertStoredAsWritten(keys);
    }

    @Test
    void randomValuesAreTheSame() throws SQLException {
        for (int seed = 0; seed < VALUES; seed++) {
            var random = new Random(seed);
            String json = CanonicalJson.of(value(random, 0));
            assertThat(stored(json)).as("seed %d", seed).isEqualTo(json);
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth < 4 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(20) - 4);
            case 5, 6 -> text(random);
            case 7 -> list(random, depth);
            default -> map(random, depth);
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(4) == 0) {
                text.append((char) (1 + random.nextInt(0x1f)));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static Object list(Random random, int depth) {
        var list = new ArrayList<Object>();
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            list.add(value(random, depth + 1));
        }
        return list;
    }

    private static Object map(Random random, int depth) {
        var map = new LinkedHashMap<String, Object>();
        int size = random.nextInt(7);
        for (int i = 0; i < size; i++) {
            map.put(text(random), value(random, depth + 1));
        }
        return map;
    }
}
