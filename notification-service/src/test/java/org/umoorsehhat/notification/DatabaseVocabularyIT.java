package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** The migrated database calls things as the domain does. */
class DatabaseVocabularyIT extends ServiceIT {

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'::text");

    @Test
    void checksAllowEveryChannelAndStatusAndNothingElse() throws SQLException {
        assertThat(allowed("delivery", "channel"))
                .containsExactlyElementsOf(
                        Arrays.stream(Channel.values()).map(Channel::code).toList());
        for (String table : List.of("delivery", "staff_notice")) {
            assertThat(allowed(table, "status"))
                    .containsExactlyElementsOf(
                            Arrays.stream(DeliveryStatus.values())
                                    .map(DeliveryStatus::code)
                                    .toList());
        }
    }

    @Test
    void functionsAndIndexesNameOnlyKnownStatusesChannelsAndMessages() throws SQLException {
        var literals = new SqlLiterals();
        for (String definition :
                texts(
                        """
                        SELECT prosrc FROM pg_proc WHERE proname IN ('delivery_sent', 'delivery_failed', 'deliveries_sent', 'claim_due',
                                                                       'withdraw_about')
                        UNION ALL SELECT indexdef FROM pg_indexes WHERE tablename IN ('delivery', 'staff_notice')
                        """)) {
            literals.check("database", definition);
        }
        // Or else the pattern finds nothing any more.
        assertThat(literals.count()).isGreaterThan(5);
    }

    private List<String> allowed(String table, String column) throws SQLException {
        List<String> checks =
                texts(
                        """
                        SELECT pg_get_constraintdef(oid) FROM pg_constraint
                        WHERE conrelid = '%1$s'::regclass AND contype = 'c' AND conname = '%1$s_%2$s_check'
                        """
                                .formatted(table, column));
        return LITERAL.matcher(String.join(" ", checks))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
