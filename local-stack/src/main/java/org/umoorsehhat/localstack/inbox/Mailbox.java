package org.umoorsehhat.localstack.inbox;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** The latest mails, newest first; older ones than {@value #CAPACITY} are forgotten. */
final class Mailbox {

    private static final int CAPACITY = 2_000;

    private final Deque<Mail> mails = new ArrayDeque<>();
    private long last;

    synchronized void add(LongFunction<Mail> withId) {
        mails.addFirst(withId.apply(++last));
        if (mails.size() > CAPACITY) {
            mails.removeLast();
        }
    }

    synchronized Optional<Mail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    /** Those delivered to an address in any case, or all if it is empty. */
    synchronized List<Mail> to(String address) {
        return mails.stream()
                .filter(m ->
                        address.isEmpty() || m.to().stream().anyMatch(address::equalsIgnoreCase))
                .toList();
    }

    /** How many mails each recipient has, by address. */
    synchronized Map<String, Integer> recipients() {
        Map<String, Integer> counts = new TreeMap<>();
        mails.stream()
                .map(Mail::to)
                .flatMap(Collection::stream)
                .forEach(address -> counts.merge(address, 1, Integer::sum));
        return counts;
    }
}
