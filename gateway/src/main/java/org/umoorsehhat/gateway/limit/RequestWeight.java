package org.umoorsehhat.gateway.limit;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * For how many requests one counts: a long page, or an answer for each of many numbers, is as much
 * work as several short ones, and so is what changes something. Clinics and their systems write in
 * bulk, and patients do not: only what patients send is counted so.
 */
final class RequestWeight {

    /** Rows of a page that count for one request: the usual page is one. */
    private static final int ROWS = 25;

    /** As many as a page has at most, whatever is asked for. */
    private static final int MOST_ROWS = 200;

    /** Numbers with commas between them that count for one request. */
    private static final int NUMBERS = 6;

    /** What a change counts for: a lock, a transaction and its events. */
    private static final int OF_A_CHANGE = 4;

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Pattern PAGE_SIZE = Pattern.compile("(?:^|&)page_size=(\\d{1,3})(?=&|$)");

    private static final Pattern COMMA = Pattern.compile(",|%2[Cc]");

    private RequestWeight() {}

    static int of(ServerHttpRequest request, boolean ofPatient) {
        return ofPatient && !READING.contains(request.getMethod())
                ? OF_A_CHANGE
                : of(request.getURI().getRawQuery());
    }

    /**
     * @return at least 1
     */
    static int of(@Nullable String query) {
        if (query == null) {
            return 1;
        }
        int most = Math.ceilDiv(numbers(query), NUMBERS);
        if (!query.contains("page_size=")) {
            return most;
        }
        var sizes = PAGE_SIZE.matcher(query);
        while (sizes.find()) {
            int rows = Math.min(Integer.parseInt(sizes.group(1)), MOST_ROWS);
            most = Math.max(most, Math.ceilDiv(rows, ROWS));
        }
        return most;
    }

    /** Of a list it has one more than commas, which may be encoded. */
    private static int numbers(String query) {
        return 1 + (int) COMMA.matcher(query).results().limit(MOST_ROWS).count();
    }
}
