package org.umoorsehhat.chassis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.problem.Problem;

class ListOrderTest {

    private record Row(long id, String name, LocalDate day, Instant made) {}

    private static final OrderField<Row> ID = OrderField.number("id", "r.id", Row::id);
    private static final OrderField<Row> DAY = OrderField.date("", "r.day", Row::day);
    private static final List<OrderField<Row>> FIELDS =
            List.of(
                    OrderField.words("name", "r.name", Row::name),
                    OrderField.instant("made", "r.made", Row::made),
                    ID);
    private static final ListOrder<Row> USUAL =
            ListOrder.ascending(CursorText.separatedBy("-"), ID);
    private static final Row ROW =
            new Row(7, "Layla Haddad", LocalDate.of(2026, 12, 1), Instant.ofEpochSecond(3));

    private static ListOrder<Row> read(@Nullable String ordering) {
        return ListOrder.read(ordering, FIELDS, USUAL);
    }

    private static ListOrder.Range range(ListOrder<Row> order, @Nullable String cursor) {
        return order.range(new PageQuery(3, 20, cursor, URI.create("http://x/list")));
    }

    @Test
    void theUsualOneUnlessAsked() {
        assertThat(read(null)).isEqualTo(USUAL);
        assertThat(read("")).isEqualTo(USUAL);
        assertThat(range(USUAL, null))
                .isEqualTo(new ListOrder.Range("true", "r.id", Map.of(), 40, 21));
    }

    @Test
    void whatIsEqualComesByNumber() {
        assertThat(read("-name,made").sql()).isEqualTo("lower(r.name) DESC, r.made, r.id");
        assertThat(read("name,-name").sql()).isEqualTo("lower(r.name), r.id");
        assertThat(read("-made").sql()).isEqualTo("r.made DESC, r.id DESC");
        assertThat(read("-id,name").sql()).isEqualTo("r.id DESC, lower(r.name)");
    }

    @Test
    void aCursorGoesOnAfterItsRow() {
        var order = read("-made,-name");
        var range = range(order, order.cursor(ROW));
        assertThat(range.condition())
                .isEqualTo("(r.made, lower(r.name), r.id) < (:cursor0, lower(:cursor1), :cursor2)");
        assertThat(range.values())
                .containsEntry("cursor0", ROW.made())
                .containsEntry("cursor1", ROW.name())
                .containsEntry("cursor2", 7L);
        assertThat(range.skip()).isZero();
        var bothWays = read("name,-made");
        assertThat(range(bothWays, bothWays.cursor(ROW)).condition())
                .isEqualTo(
                        "(lower(r.name) > lower(:cursor0) OR lower(r.name) = lower(:cursor0) AND r.made < :cursor1"
                                + " OR lower(r.name) = lower(:cursor0) AND r.made = :cursor1 AND r.id < :cursor2)");
        assertThat(range(bothWays, "").condition()).isEqualTo("true");
    }

    @Test
    void whatTheListAloneUsesIsNoNameToOrderBy() {
        var withDay = List.of(DAY, ID);
        var problem =
                catchThrowableOfType(
                        Problem.class, () -> ListOrder.read("", withDay, USUAL).range(page("x")));
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(
                        catchThrowableOfType(
                                        Problem.class, () -> ListOrder.read("-", withDay, USUAL))
                                .getBody()
                                .getProperties())
                .extracting("errors")
                .asString()
                .isEqualTo("{ordering=[is not one of id]}");
    }

    private static PageQuery page(String cursor) {
        return new PageQuery(1, 20, cursor, URI.create("http://x/list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "name,", "NAME", "--name", " name", "name;id"})
    void otherNamesAreRefused(String ordering) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(ordering));
        assertThat(String.valueOf(problem.getBody().getProperties().get("errors")))
                .isEqualTo("{ordering=[is not one of name, made, id]}");
    }

    @Test
    void noCursorOfThisOrder() {
        var nul = Base64.getUrlEncoder().encodeToString(new byte[] {0}) + ".7";
        for (String wrong :
                List.of("7", "x.y", nul, "TGF5bGE.7.8", "TGF5bGE.x", "!.7", ".", "TGF5bGE.")) {
            assertThat(catchThrowableOfType(Problem.class, () -> range(read("name"), wrong)))
                    .as(wrong)
                    .isNotNull();
        }
        for (String wrong : List.of("999999999999999999.7", "1e3.7", "-9223372036854775808.7")) {
            assertThat(catchThrowableOfType(Problem.class, () -> range(read("made"), wrong)))
                    .as(wrong)
                    .isNotNull();
        }
        var days = ListOrder.ascending(CursorText.DOTS, DAY, ID);
        for (String wrong : List.of("+12026-01-01.7", "0000-01-01.7", "2026-02-30.7")) {
            assertThat(catchThrowableOfType(Problem.class, () -> range(days, wrong)))
                    .as(wrong)
                    .isNotNull();
        }
        assertThat(range(days, days.cursor(ROW)).values()).containsEntry("cursor0", ROW.day());
    }
}
