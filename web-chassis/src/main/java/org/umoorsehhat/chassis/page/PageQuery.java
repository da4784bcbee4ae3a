package org.umoorsehhat.chassis.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * Which page a caller asked for. A controller method takes it as a parameter.
 *
 * @param page from 1
 * @param pageSize 1 to 200
 * @param cursor where the last page ended, as {@link Page#next} gave it; absent when paged by
 *     number
 * @param address of the request as the caller sent it, from which the neighbours' are made
 */
public record PageQuery(int page, int pageSize, @Nullable String cursor, URI address) {

    /** The names of what it is read from. */
    public static final List<String> PARAMETERS = List.of("page", "page_size", "cursor");

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 200;

    /** Deeper reads by number get slow: {@code cursor} is for those. */
    public static final int MAX_PAGE = 10_000;

    /** Rows to skip when paged by number. */
    public long offset() {
        return (page - 1L) * pageSize;
    }

    /** Rows to read: one more than the page holds, which tells whether there is a next one. */
    public int limit() {
        return pageSize + 1;
    }

    /** Whether the caller pages by cursor, which starts with an empty one: {@code ?cursor=}. */
    public boolean byCursor() {
        return cursor != null;
    }

    /**
     * A page by number. The last page counts itself, so that its count is exact whatever {@code
     * count} says; a page past the last fails as one that is not there.
     *
     * @param rows one more than the page holds, if there are as many
     * @param count how many there are in all; may be a lower bound
     */
    public <T> Page<T> toPage(List<T> rows, long count) {
        if (page > 1 && rows.isEmpty()) {
            throw pastTheLast(page);
        }
        boolean isLast = rows.size() <= pageSize;
        long seen = offset() + rows.size();
        return new Page<>(
                isLast ? seen : Math.max(count, seen),
                !isLast && page < MAX_PAGE ? link("page", String.valueOf(page + 1)) : null,
                page > 1 ? link("page", String.valueOf(page - 1)) : null,
                trimmed(rows));
    }

    /** {@code 404} for a page that is not there. */
    public static Problem pastTheLast(int page) {
        return Problem.notFound("There is no page %d: it is past the last one.".formatted(page));
    }

    /**
     * A page by cursor. {@code rows} holds one more than the page when there is a next one; {@code
     * cursorOf} names a row's place.
     */
    public <T> Page<T> toCursorPage(List<T> rows, Function<? super T, String> cursorOf) {
        List<T> results = trimmed(rows);
        String next =
                rows.size() > pageSize ? link("cursor", cursorOf.apply(results.getLast())) : null;
        return new Page<>(null, next, null, results);
    }

    private <T> List<T> trimmed(List<T> rows) {
        return rows.size() > pageSize ? rows.subList(0, pageSize) : rows;
    }

    /** Whole, with a slash at the end of its path, as every address is documented. */
    private String link(String name, String value) {
        String path = address.getRawPath();
        return UriComponentsBuilder.fromUri(address)
                .replacePath(path.endsWith("/") ? path : path + "/")
                .replaceQueryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8))
                .build(true)
                .toUriString();
    }
}
