package org.umoorsehhat.booking.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;

/** Who listens, by what they may see. */
final class Listeners {

    private final Set<Listener> all = new HashSet<>();
    private final Set<Listener> desk = new HashSet<>();
    private final Map<Long, Set<Listener>> ofDoctors = new HashMap<>();
    private final Map<Long, Set<Listener>> ofPatients = new HashMap<>();

    void add(Listener listener) {
        Caller caller = listener.caller();
        all.add(listener);
        if (caller.isOfDesk()) {
            desk.add(listener);
            return;
        }
        if (caller.asDoctor() != null) {
            ofDoctors.computeIfAbsent(caller.asDoctor(), id -> new HashSet<>()).add(listener);
        }
        if (caller.asPatient() != null) {
            ofPatients.computeIfAbsent(caller.asPatient(), id -> new HashSet<>()).add(listener);
        }
    }

    void remove(Listener listener) {
        Caller caller = listener.caller();
        all.remove(listener);
        desk.remove(listener);
        remove(ofDoctors, caller.asDoctor(), listener);
        remove(ofPatients, caller.asPatient(), listener);
    }

    private static void remove(
            Map<Long, Set<Listener>> some, @Nullable Long id, Listener listener) {
        some.computeIfPresent(
                idOf(id),
                (same, listeners) -> {
                    listeners.remove(listener);
                    return listeners.isEmpty() ? null : listeners;
                });
    }

    /** A number that nobody has, where there is none. */
    private static long idOf(@Nullable Long id) {
        return id == null ? -1 : id;
    }

    int count() {
        return all.size();
    }

    List<Listener> everybody() {
        return List.copyOf(all);
    }

    /** Those who may see a change, each once. */
    Collection<Listener> of(Change change) {
        var found = new LinkedHashSet<>(desk);
        found.addAll(ofDoctors.getOrDefault(change.doctor(), Set.of()));
        found.addAll(ofDoctors.getOrDefault(idOf(change.formerDoctor()), Set.of()));
        found.addAll(ofPatients.getOrDefault(change.patient(), Set.of()));
        return found;
    }
}
