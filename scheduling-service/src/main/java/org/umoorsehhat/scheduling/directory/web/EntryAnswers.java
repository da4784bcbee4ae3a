package org.umoorsehhat.scheduling.directory.web;

import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.scheduling.directory.Entries;
import org.umoorsehhat.scheduling.directory.Entry;
import org.umoorsehhat.scheduling.directory.Window;
import org.umoorsehhat.scheduling.web.NumberCursor;
import org.umoorsehhat.scheduling.web.Pages;
import reactor.core.publisher.Mono;

/**
 * Answers with entries of the directory.
 *
 * @param path of the collection
 * @param name of an entry, for people
 * @param view an entry as the API shows it
 */
record EntryAnswers<E extends Entry<D>, D, F, V>(
        Entries<E, D, F> entries, String path, String name, Function<E, V> view) {

    /** A page of what the filter lets through, in order of number. */
    Mono<Page<V>> page(F filter, PageQuery query) {
        long skip = query.byCursor() ? 0 : query.offset();
        var window = new Window(NumberCursor.after(query), skip, query.limit());
        return Pages.of(
                        query,
                        entries.list(filter, window),
                        entries.count(filter),
                        entry -> String.valueOf(entry.id()))
                .map(page -> page.map(view));
    }

    /** The entry with that number. Fails with {@code 404}. */
    Mono<ResponseEntity<V>> get(long id) {
        return entries.find(id)
                .switchIfEmpty(
                        Mono.error(() ->
                                Problem.notFound("There is no " + name + " with this number.")))
                .map(this::ok);
    }

    ResponseEntity<V> ok(E entry) {
        return answer(ResponseEntity.ok(), entry);
    }

    /** The entry that has just got that number. */
    Mono<ResponseEntity<V>> created(long id) {
        return entries.find(id)
                .map(entry -> answer(ResponseEntity.created(URI.create(path + "/" + id)), entry));
    }

    private ResponseEntity<V> answer(ResponseEntity.BodyBuilder answer, E entry) {
        return answer.eTag(EntityTags.of(entry.version())).body(view.apply(entry));
    }
}
