package org.umoorsehhat.localstack.inbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest mails, newest first: as many as fit into {@value #BYTES} bytes, at most {@value
 * #MAILS}; older ones are forgotten.
 */
final class Mailbox {

    static final int MAILS = 2_000;
    static final int BYTES = 12 * 1024 * 1024;

    /** Of one page, unless a single mail is larger. */
    private static final int PAGE_BYTES = 512 * 1024;

    private final Deque<ArrivedMail> mails = new ArrayDeque<>();
    private long last;
    private int bytes;

    synchronized void add(List<String> to, Instant now, byte[] message) {
        last++;
        var mail = new ArrivedMail(last, to, now, message);
        mails.addFirst(mail);
        bytes += mail.bytes();
        while (mails.size() > MAILS || bytes > BYTES && mails.size() > 1) {
            bytes -= mails.removeLast().bytes();
        }
    }

    synchronized Optional<ArrivedMail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    /**
     * A page of those delivered to an address in any case, or of all if it is empty, newest first.
     *
     * @param before only mails with smaller ids: that of the last mail of the page before
     * @param limit how many at most; large mails make it fewer, though never none
     */
    synchronized List<ArrivedMail> page(String address, long before, int limit) {
        var page = new ArrayList<ArrivedMail>();
        int taken = 0;
        for (ArrivedMail mail : mails) {
            if (mail.id() < before && mail.isTo(address)) {
                taken += mail.bytes();
                if (page.size() == limit || taken > PAGE_BYTES && !page.isEmpty()) {
                    break;
                }
                page.add(mail);
            }
        }
        return page;
    }

    /** How many mails each recipient has, by address: those who got one last, last first. */
    synchronized Map<String, Integer> recipients(int limit) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        mails.stream()
                .map(ArrivedMail::to)
                .flatMap(Collection::stream)
                .filter(address -> counts.size() < limit || counts.containsKey(address))
                .forEach(address -> counts.merge(address, 1, Integer::sum));
        return counts;
    }
}
