package org.umoorsehhat.chassis.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.access.AccessDeclarations.Declaration;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.trace.RequestTrace;
import reactor.core.publisher.Mono;

/**
 * What one request accesses. A controller method takes it as a parameter where its answer is no
 * {@link AccessedData}. Threads may share it.
 */
public final class AccessRecord {

    /** Patients of one entry; more of them make another one. */
    static final int MOST_PATIENTS = 500;

    private static final String ATTRIBUTE = AccessRecord.class.getName();
    private static final long LONGEST_SILENCE_NANOS = 60_000_000_000L;
    private static final int OK = 200;

    private final ServerWebExchange exchange;
    private final Caller caller;
    private final @Nullable String purpose;
    private final AccessDeclarations declarations;
    private final AccessLog log;
    private final Clock clock;
    private final Set<Long> patients = new LinkedHashSet<>(4);
    private @Nullable String resource;
    private int rows = -1;
    private boolean isStream;
    private boolean hasEnded;
    private long written;

    AccessRecord(
            ServerWebExchange exchange,
            Caller caller,
            @Nullable String purpose,
            AccessDeclarations declarations,
            AccessLog log,
            Clock clock) {
        this.exchange = exchange;
        this.caller = caller;
        this.purpose = purpose;
        this.declarations = declarations;
        this.log = log;
        this.clock = clock;
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    static @Nullable AccessRecord of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    /**
     * Whatever is found is on record as this request's, also where the caller is then told that it
     * does not exist.
     */
    public static <T> Mono<T> tell(Mono<T> found, ToLongFunction<? super T> patient) {
        return Mono.deferContextual(context -> {
            AccessRecord record = context.getOrDefault(AccessRecord.class, null);
            return record == null
                    ? found
                    : found.doOnNext(one -> record.touches(patient.applyAsLong(one)));
        });
    }

    /** Something of this patient is shown or changed. */
    public synchronized void touches(long patient) {
        if (patients.size() >= MOST_PATIENTS && !patients.contains(patient)) {
            write(OK);
        }
        patients.add(patient);
    }

    /** The answer, or what it is made of. */
    synchronized void shows(@Nullable Object body) {
        switch (body) {
            case ResponseEntity<?> answer -> shows(answer.getBody());
            case Page<?> page -> shows(page.results());
            case Collection<?> list -> {
                rows = list.size();
                list.forEach(this::touchesThoseOf);
            }
            case AccessedData data -> {
                resource = data.accessedId();
                touchesThoseOf(data);
            }
            case null, default -> {}
        }
    }

    private void touchesThoseOf(@Nullable Object one) {
        if (one instanceof AccessedData data && data.accessedPatient() != null) {
            touches(data.accessedPatient());
        }
    }

    /** An answer that has no end begins: it is on record from now on, not only at its end. */
    public synchronized void beginsStream() {
        isStream = true;
        write(OK);
    }

    /**
     * Called from time to time while a stream goes on: what it has shown is on record within a
     * minute.
     */
    public synchronized void goesOn() {
        if (!patients.isEmpty() && System.nanoTime() - written > LONGEST_SILENCE_NANOS) {
            write(OK);
        }
    }

    /** The request is over. Only the first call counts. */
    synchronized void ends(int status) {
        if (!hasEnded) {
            hasEnded = true;
            if (!isStream || !patients.isEmpty()) {
                write(status);
            }
        }
    }

    private void write(int status) {
        written = System.nanoTime();
        Declaration endpoint =
                declarations.of(
                        exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
        if (endpoint == null) {
            return;
        }
        Map<String, String> path =
                exchange.getAttributeOrDefault(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        addPatientOf(path, endpoint.patient());
        log.add(entry(endpoint, path, status));
        patients.clear();
    }

    private void addPatientOf(Map<String, String> path, @Nullable String variable) {
        String id = variable == null ? null : path.get(variable);
        if (id != null && id.matches("[1-9][0-9]{0,17}")) {
            patients.add(Long.valueOf(id));
        }
    }

    private AccessEntry entry(Declaration endpoint, Map<String, String> path, int status) {
        String role = caller.roles().stream().max(Enum::compareTo).map(Role::claim).orElse("none");
        boolean isStaff = caller.roles().stream().anyMatch(one -> one != Role.PATIENT);
        return new AccessEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                isStaff || caller.asPatient() == null
                        ? cut(caller.subject(), 255)
                        : "patient:" + caller.asPatient(),
                isStaff ? cut(caller.name(), 200) : null,
                role,
                endpoint.action(),
                String.valueOf(endpoint.kind()),
                path.isEmpty() ? resource : AccessTexts.id(path.values().iterator().next()),
                List.copyOf(patients),
                rows < 0 ? null : rows,
                filter(),
                purpose,
                RequestTrace.of(exchange).traceId(),
                status);
    }

    /** Parameters are only looked for where there are any: that takes a regular expression. */
    private @Nullable String filter() {
        return exchange.getRequest().getURI().getRawQuery() == null
                ? null
                : AccessTexts.filter(exchange.getRequest().getQueryParams());
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
