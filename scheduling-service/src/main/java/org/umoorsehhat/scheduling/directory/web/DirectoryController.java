package org.umoorsehhat.scheduling.directory.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.OrderField;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.scheduling.directory.DirectoryCommands;
import org.umoorsehhat.scheduling.directory.persistence.PostgresDirectory;
import org.umoorsehhat.scheduling.directory.rules.DirectoryRecord;
import org.umoorsehhat.scheduling.web.Pages;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What the endpoints of doctors, medical services, locations and rooms have in common: all but
 * which are listed, and what comes with a change.
 *
 * @param <R> the record
 * @param <D> what is known about it
 * @param <F> which records to list
 * @param <Q> a whole record in a request
 * @param <V> a record as the API shows it
 */
public abstract class DirectoryController<
        R extends DirectoryRecord<D>, D, F, Q extends Record & DetailsRequest<D>, V> {

    /** Of {@code ordering}. */
    protected static final String ORDERING =
            "fields with commas between them, - before those whose largest come first: name, id";

    private final String path;
    private final PostgresDirectory<R, D, F> records;
    private final DirectoryCommands<R, D> commands;
    private final Consumer<Caller> writers;
    private final ReadOnlyFields readOnly;

    /**
     * @param path of the collection
     * @param writers fails for a caller who may not write
     */
    protected DirectoryController(
            String path,
            PostgresDirectory<R, D, F> records,
            DirectoryCommands<R, D> commands,
            Consumer<Caller> writers,
            ReadOnlyFields readOnly) {
        this.path = path;
        this.records = records;
        this.commands = commands;
        this.writers = writers;
        this.readOnly = readOnly;
    }

    /** What a record is called. */
    protected abstract String name(R record);

    /** What {@code caller} sees of a record. */
    protected abstract V view(R record, Caller caller);

    /**
     * A page of what the filter lets through, in order of number unless another is asked for.
     *
     * @param ordering {@code name} and {@code id}, with commas between them
     */
    protected final Mono<Page<V>> page(
            F filter, @Nullable String ordering, PageQuery query, Caller caller) {
        OrderField<R> id = OrderField.number("id", "id", DirectoryRecord::id);
        List<OrderField<R>> fields = List.of(OrderField.words("name", "name", this::name), id);
        var order =
                ListOrder.read(
                        ordering, fields, ListOrder.ascending(ListOrder.CursorText.DOTS, id));
        return Pages.of(
                        query,
                        records.list(filter, order.range(query)),
                        records.count(filter),
                        order::cursor)
                .map(page -> page.map(record -> view(record, caller)));
    }

    @GetMapping("/{id}")
    @Unrecorded(because = "the directory, which everybody reads")
    protected Mono<ResponseEntity<V>> get(@PathVariable long id, Caller caller) {
        return records.get(id).map(record -> ok(record, caller));
    }

    @PostMapping
    protected Mono<ResponseEntity<V>> add(
            @Valid @RequestBody Q request, Caller caller, IdempotencyKey key) {
        writers.accept(caller);
        return commands.add(request.details(), key)
                .flatMap(records::find)
                .map(added ->
                        answer(
                                ResponseEntity.created(URI.create(path + "/" + added.id())),
                                added,
                                caller));
    }

    /**
     * Changes a record, and shows it.
     *
     * @param others fields that came with the change and are not to be changed
     */
    protected final Mono<ResponseEntity<V>> changed(
            long id,
            Map<String, JsonNode> others,
            UnaryOperator<D> change,
            @Nullable String ifMatch,
            Caller caller) {
        return unchanged(id, others, ifMatch, caller)
                .then(Mono.defer(() -> change(id, change, ifMatch, caller)))
                .map(record -> ok(record, caller));
    }

    /** Looks at the record first only where fields came that are not to be changed. */
    private Mono<Void> unchanged(
            long id, Map<String, JsonNode> others, @Nullable String ifMatch, Caller caller) {
        writers.accept(caller);
        return others.isEmpty()
                ? Mono.empty()
                : records.get(id)
                        .doOnNext(record -> {
                            EntityTags.check(ifMatch, record.version());
                            readOnly.require(others, view(record, caller));
                        })
                        .then();
    }

    private Mono<R> change(
            long id, UnaryOperator<D> change, @Nullable String ifMatch, Caller caller) {
        writers.accept(caller);
        return commands.change(id, change, version -> EntityTags.check(ifMatch, version));
    }

    private ResponseEntity<V> ok(R record, Caller caller) {
        return answer(ResponseEntity.ok(), record, caller);
    }

    private ResponseEntity<V> answer(ResponseEntity.BodyBuilder answer, R record, Caller caller) {
        return answer.eTag(EntityTags.of(record.version())).body(view(record, caller));
    }
}
