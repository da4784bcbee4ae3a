package org.umoorsehhat.scheduling.directory;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Entries of the directory as they are stored.
 *
 * @param <E> the entry
 * @param <D> what is known about it
 * @param <F> which entries to list
 */
public interface Entries<E extends Entry<D>, D, F> {

    /** Stores a new entry under the next number, at version 1. */
    Mono<E> add(D details);

    Mono<E> find(long id);

    /** Finds an entry and locks the row until the transaction ends. */
    Mono<E> lock(long id);

    Mono<Void> update(E entry);

    /**
     * Stores an entry as another system says, unless a newer version is here. {@link #add} will not
     * give its number to another.
     */
    Mono<Void> follow(E entry);

    /** What another system has erased takes no new appointments. */
    Mono<Void> deactivate(long id);

    /** Entries by number, from {@code window} on. */
    Mono<List<E>> list(F filter, Window window);

    Mono<Long> count(F filter);
}
