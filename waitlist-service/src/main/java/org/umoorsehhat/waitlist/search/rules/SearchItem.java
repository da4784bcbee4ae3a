package org.umoorsehhat.waitlist.search.rules;

import java.util.UUID;

/** One thing to look at. */
public sealed interface SearchItem {

    /** A slot that may have a free seat that somebody waits for. */
    record SlotItem(long slotId) implements SearchItem {}

    /** An entry that can be offered something again. */
    record EntryItem(long entryId) implements SearchItem {}

    /** A hold that has to be offered, now that what came after it was heard. */
    record HoldItem(UUID holdId) implements SearchItem {}
}
