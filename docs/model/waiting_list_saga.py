#!/usr/bin/env python3
"""Explores every interleaving of the waiting-list saga in small worlds and checks its invariants.

Two deciders. Booking owns seats and holds; the waiting list owns entries and offers. They talk over channels that keep
order as Kafka does, by key: holds and offers per slot, entries apart from both, of the occupancy of a slot only the
newest version counts. A change of the protocol is made here first.

    ./waiting_list_saga.py                   every world; prints the states seen, and the steps that lead to a broken rule
    ./waiting_list_saga.py "one seat"        the worlds whose name contains this
    ./waiting_list_saga.py --no-free-again   without the rule that an entry looks again when its offer or request ended:
                                             finds a seat that stays empty

Exit status 1 when a rule is broken.
"""

import sys
from collections import deque
from dataclasses import dataclass, replace

LIMIT = 600_000  # states of one world


@dataclass(frozen=True)
class World:
    """What there is at the start, and how much may happen.

    slots: seats of each slot; booked: who sits where; entries: who waits, as (entry, patient) in the order of their turn;
    late: entries that join during play; busy: patients whom booking refuses; the rest: how often something may happen.
    """

    name: str
    slots: tuple
    booked: tuple
    entries: tuple
    cancels: tuple
    late: tuple = ()
    busy: tuple = ()
    walkins: int = 0
    expiries: int = 1
    declines: int = 1
    leaves: int = 0

    def seats(self, slot):
        return dict(self.slots)[slot]

    def patient(self, entry):
        return dict(self.entries)[entry]

    def turn(self):
        return [entry for entry, _ in self.entries]


@dataclass(frozen=True)
class State:
    # Booking.
    booked: tuple  # (slot, patient)
    holds: tuple  # (hold, slot, live), numbered from 1
    demand: frozenset  # entries that booking knows of
    versions: tuple  # (slot, version of its occupancy)
    # The waiting list.
    entries: tuple  # (entry, late | waiting | fulfilled | left)
    offers: tuple  # (hold, entry, slot, open | accepted | declined | withdrawn | refused | fulfilled)
    requests: frozenset  # (entry, slot)
    seen: tuple  # (slot, version, free seats)
    passed: frozenset  # (entry, slot): not asked again
    # Under way.
    to_waitlist: tuple = ()
    to_booking: tuple = ()
    entries_to_booking: tuple = ()
    occupancy: frozenset = frozenset()  # (slot, version, free)
    # What may still happen.
    cancels: tuple = ()
    walkins: int = 0
    expiries: int = 0
    declines: int = 0
    leaves: int = 0


def start(world):
    waiting = tuple((e, "late" if e in world.late else "waiting") for e in world.turn())
    free = {slot: seats - sum(1 for at, _ in world.booked if at == slot) for slot, seats in world.slots}
    return State(
        booked=tuple(sorted(world.booked)),
        holds=(),
        demand=frozenset(e for e in world.turn() if e not in world.late),
        versions=tuple((slot, 1 if free[slot] else 0) for slot, _ in world.slots),
        occupancy=frozenset((slot, 1, seats) for slot, seats in free.items() if seats),
        entries=waiting,
        offers=(),
        requests=frozenset(),
        seen=(),
        passed=frozenset(),
        cancels=world.cancels,
        walkins=world.walkins,
        expiries=world.expiries,
        declines=world.declines,
        leaves=world.leaves,
    )


def put(pairs, key, *value):
    """The tuple of rows with the row of that key replaced or added, in order of key."""
    return tuple(sorted([row for row in pairs if row[0] != key] + [(key, *value)]))


class Play:
    """One step: a state that is changed by what the two services do."""

    def __init__(self, world, state, free_again):
        self.world, self.s, self.free_again = world, state, free_again

    def set(self, **changes):
        self.s = replace(self.s, **changes)

    # Booking ---------------------------------------------------------------------------------------------------------

    def free(self, slot):
        taken = sum(1 for at, _ in self.s.booked if at == slot)
        held = sum(1 for _, at, live in self.s.holds if live and at == slot)
        return self.world.seats(slot) - taken - held

    def publish_occupancy(self, slot):
        version = dict(self.s.versions)[slot] + 1
        newer = {seen for seen in self.s.occupancy if seen[0] != slot} | {(slot, version, self.free(slot))}
        self.set(versions=put(self.s.versions, slot, version), occupancy=frozenset(newer))

    def say_to_waitlist(self, *message):
        self.set(to_waitlist=self.s.to_waitlist + (message,))

    def hold(self, slot, entry=None):
        number = len(self.s.holds) + 1
        self.set(holds=self.s.holds + ((number, slot, True),))
        self.say_to_waitlist("seat-held", slot, number, entry)
        self.publish_occupancy(slot)

    def end_hold(self, number, slot):
        self.set(holds=tuple((h, at, live and h != number) for h, at, live in self.s.holds))

    def release(self, number, slot):
        self.end_hold(number, slot)
        self.say_to_waitlist("seat-hold-released", slot, number)
        self.publish_occupancy(slot)

    def cancel(self, slot, patient):
        self.set(
            cancels=tuple(c for c in self.s.cancels if c != (slot, patient)),
            booked=tuple(b for b in self.s.booked if b != (slot, patient)),
        )
        if self.s.demand:
            self.hold(slot)
        else:
            self.publish_occupancy(slot)

    def book(self, slot, patient):
        self.set(booked=tuple(sorted(self.s.booked + ((slot, patient),))))
        self.publish_occupancy(slot)

    def walk_in(self, slot):
        self.set(walkins=self.s.walkins - 1)
        self.book(slot, f"walk-in {self.s.walkins}")

    def hold_runs_out(self, number, slot):
        self.set(expiries=self.s.expiries - 1)
        self.release(number, slot)

    def booking_receives(self, message):
        fact, slot, *rest = message
        if fact == "seat-requested":
            entry, = rest
            if self.free(slot) > 0:
                self.hold(slot, entry)
            else:
                self.say_to_waitlist("seat-request-refused", slot, dict(self.s.versions)[slot], entry)
            return
        number = rest[0]
        live = next(live for h, _, live in self.s.holds if h == number)
        if fact == "offer-accepted":
            self.take(slot, number, live, self.world.patient(rest[1]))
        elif live and fact == "offer-ended" and rest[1]:
            self.end_hold(number, slot)
            self.hold(slot)
        elif live:
            self.release(number, slot)

    def take(self, slot, number, live, patient):
        if patient in self.world.busy:
            self.say_to_waitlist("seat-take-refused", slot, number, "busy")
        elif live or self.free(slot) > 0:
            self.end_hold(number, slot)
            self.book(slot, patient)
            self.say_to_waitlist("seat-hold-taken", slot, number)
        else:
            self.say_to_waitlist("seat-take-refused", slot, number, "gone")

    def booking_hears_of_entry(self, fact, entry):
        self.set(demand=self.s.demand | {entry} if fact == "joined" else self.s.demand - {entry})

    # The waiting list ------------------------------------------------------------------------------------------------

    def say_to_booking(self, *message):
        self.set(to_booking=self.s.to_booking + (message,))

    def waits(self, entry, slot):
        offered = any(e == entry and status in ("open", "accepted") for _, e, _, status in self.s.offers)
        return dict(self.s.entries)[entry] == "waiting" and not offered and (entry, slot) not in self.s.passed

    def best(self, slot, wanted=None):
        suits = [entry for entry in self.world.turn() if self.waits(entry, slot)]
        return wanted if wanted in suits else next(iter(suits), None)

    def look_for_free_seats(self):
        """Asks for every free seat that somebody waits for, with one open request or offer per entry."""
        for slot, _ in self.world.slots:
            known = next((free for at, _, free in self.s.seen if at == slot), 0)
            for _ in range(known - sum(1 for _, at in self.s.requests if at == slot)):
                asking = {entry for entry, _ in self.s.requests}
                entry = next((e for e in self.world.turn() if self.waits(e, slot) and e not in asking), None)
                if entry is None:
                    break
                self.set(requests=self.s.requests | {(entry, slot)})
                self.say_to_booking("seat-requested", slot, entry)

    def available_again(self):
        if self.free_again:
            self.look_for_free_seats()

    def offer_of(self, number):
        return next((offer for offer in self.s.offers if offer[0] == number), None)

    def set_offer(self, offer, status):
        number, entry, slot, _ = offer
        self.set(offers=put(self.s.offers, number, entry, slot, status))

    def join(self, entry):
        self.set(
            entries=put(self.s.entries, entry, "waiting"),
            entries_to_booking=self.s.entries_to_booking + (("joined", entry),),
        )
        self.look_for_free_seats()

    def leave(self, entry, status):
        self.set(
            entries=put(self.s.entries, entry, status),
            entries_to_booking=self.s.entries_to_booking + (("left", entry),),
        )

    def accept(self, offer):
        number, entry, slot, _ = offer
        self.set_offer(offer, "accepted")
        self.say_to_booking("offer-accepted", slot, number, entry)

    def end_offer(self, offer, status, ask_again):
        """Declined, run out, withdrawn or refused: says whether somebody is next."""
        number, entry, slot, _ = offer
        self.set_offer(offer, status)
        if not ask_again:
            self.set(passed=self.s.passed | {(entry, slot)})
        self.say_to_booking("offer-ended", slot, number, self.best(slot) is not None)
        self.available_again()

    def decline(self, offer):
        self.set(declines=self.s.declines - 1)
        self.end_offer(offer, "declined", ask_again=False)

    def deactivate(self, offer):
        """The entry leaves first, so that it is not next itself."""
        self.set(leaves=self.s.leaves - 1)
        self.leave(offer[1], "left")
        self.end_offer(offer, "withdrawn", ask_again=True)

    def waitlist_receives(self, message):
        fact, slot, number, *rest = message
        if fact == "seat-held":
            self.held(slot, number, rest[0])
        elif fact == "seat-request-refused":
            self.set(requests=self.s.requests - {(rest[0], slot)})
            if any(at == slot and version <= number for at, version, _ in self.s.seen):
                self.set(seen=put(self.s.seen, slot, number, 0))
            self.available_again()
        else:
            self.answered(fact, self.offer_of(number), rest)

    def held(self, slot, number, wanted):
        if wanted:
            self.set(requests=self.s.requests - {(wanted, slot)})
        entry = self.best(slot, wanted)
        if entry:
            # It gets a seat of that slot without the one that it has asked for.
            self.set(
                requests=self.s.requests - {(entry, slot)},
                offers=put(self.s.offers, number, entry, slot, "open"),
            )
        else:
            self.say_to_booking("offers-exhausted", slot, number)

    def answered(self, fact, offer, rest):
        if offer is None:
            return
        status = offer[3]
        if fact == "seat-hold-released" and status == "open":
            self.set_offer(offer, "withdrawn")
            self.available_again()
        elif fact == "seat-hold-taken":
            self.set_offer(offer, "fulfilled")
            self.leave(offer[1], "fulfilled")
        elif fact == "seat-take-refused":
            # Who was too late for the seat would still like it; who is busy then is not asked again.
            self.end_offer(offer, "refused", ask_again=rest[0] == "gone")

    def sees(self, slot, version, free):
        self.set(occupancy=self.s.occupancy - {(slot, version, free)})
        if version > next((v for at, v, _ in self.s.seen if at == slot), 0):
            self.set(seen=put(self.s.seen, slot, version, free))
            self.look_for_free_seats()


def first_per_slot(messages):
    """What may arrive next: order is kept per slot, as per key in Kafka."""
    keys = set()
    for index, message in enumerate(messages):
        if message[1] not in keys:
            keys.add(message[1])
            yield message, messages[:index] + messages[index + 1 :]


def steps(world, state, free_again):
    """Everything that may happen next: (what, the state after it)."""

    def after(label, act, **changes):
        play = Play(world, replace(state, **changes), free_again)
        act(play)
        return label, play.s

    look = Play(world, state, free_again)
    for slot, patient in state.cancels:
        if (slot, patient) in state.booked:
            yield after(f"B: {patient} cancels {slot}", lambda p: p.cancel(slot, patient))
    for slot, _ in world.slots:
        if state.walkins and look.free(slot) > 0:
            yield after(f"B: a walk-in takes {slot}", lambda p: p.walk_in(slot))
    for number, slot, live in state.holds:
        if live and state.expiries:
            yield after(f"B: hold {number} runs out", lambda p: p.hold_runs_out(number, slot))
    for entry, status in state.entries:
        if status == "late":
            yield after(f"W: {entry} joins", lambda p: p.join(entry))
    for offer in state.offers:
        if offer[3] == "open":
            yield after(f"W: {offer[1]} accepts {offer[0]}", lambda p: p.accept(offer))
            if state.declines:
                yield after(f"W: {offer[1]} declines {offer[0]}", lambda p: p.decline(offer))
            if state.leaves:
                yield after(f"W: {offer[1]} leaves with {offer[0]}", lambda p: p.deactivate(offer))
    for message, rest in first_per_slot(state.to_waitlist):
        yield after(f"W gets {message}", lambda p: p.waitlist_receives(message), to_waitlist=rest)
    for message, rest in first_per_slot(state.to_booking):
        yield after(f"B gets {message}", lambda p: p.booking_receives(message), to_booking=rest)
    if state.entries_to_booking:
        fact, entry = state.entries_to_booking[0]
        yield after(
            f"B gets {fact} {entry}",
            lambda p: p.booking_hears_of_entry(fact, entry),
            entries_to_booking=state.entries_to_booking[1:],
        )
    for slot, version, free in sorted(state.occupancy):
        yield after(f"W sees {free} free in {slot} (v{version})", lambda p: p.sees(slot, version, free))


def broken(world, state):
    """The rule that a state breaks; None when it keeps them all."""
    look = Play(world, state, True)
    for slot, _ in world.slots:
        if look.free(slot) < 0:
            return f"{slot} is taken more often than it has seats"
    if len(set(state.booked)) != len(state.booked):
        return "a patient sits twice in one slot"
    under_way = state.to_waitlist or state.to_booking or state.entries_to_booking or state.occupancy
    if under_way or any(status == "open" for *_, status in state.offers):
        return None
    if any(live for *_, live in state.holds):
        return "a hold is left that nobody will end"
    for _, entry, slot, status in state.offers:
        if status == "accepted":
            return "an accepted offer has no final answer"
        if status == "fulfilled" and (slot, world.patient(entry)) not in state.booked:
            return "fulfilled, but not booked"
    if state.requests:
        return "a request is left without an answer"
    for slot, _ in world.slots:
        if look.free(slot) > 0 and look.best(slot):
            return f"{slot} has a free seat while {look.best(slot)} waits for it and was not asked"
    return None


def explore(world, free_again=True):
    """Breadth first: (states seen, the rule broken or None, the steps there)."""
    first = start(world)
    came_from, queue = {first: None}, deque([first])
    while queue:
        state = queue.popleft()
        why = broken(world, state)
        if why:
            trace = []
            while came_from[state]:
                label, state = came_from[state]
                trace.append(label)
            return len(came_from), why, trace[::-1]
        for label, following in steps(world, state, free_again):
            if following not in came_from:
                came_from[following] = (label, state)
                queue.append(following)
        if len(came_from) > LIMIT:
            return len(came_from), "not all states could be seen", []
    return len(came_from), None, []


A, B = ("A", "p0"), ("B", "q0")
ONE, TWO = (("e1", "p1"),), (("e1", "p1"), ("e2", "p2"))
WORLDS = [
    World("one seat, two waiting", (("A", 1),), (A,), TWO, (A,), walkins=1, declines=2),
    World("cancel against join", (("A", 1),), (A,), ONE, (A,), late=("e1",), walkins=1),
    World("two slots, one waiting", (("A", 1), ("B", 1)), (A, B), ONE, (A, B), walkins=1),
    World("two slots, two waiting, one late", (("A", 1), ("B", 1)), (A, B), TWO, (A, B), late=("e2",), expiries=0),
    World("one slot full, one free", (("A", 1), ("B", 1)), (A,), TWO, (A,), late=("e2",), expiries=0),
    World("two seats of one slot", (("A", 2),), (A, ("A", "q0")), TWO, (A, ("A", "q0"))),
    World("the waiting patient is busy", (("A", 1),), (A,), TWO, (A,), busy=("p1",), walkins=1),
    World("one leaves with an offer", (("A", 1),), (A,), TWO, (A,), walkins=1, leaves=1),
    World("too late for a seat that is freed again", (("A", 1),), (A,), ONE, (A, ("A", "walk-in 0")), walkins=1),
]


def main(arguments):
    free_again = "--no-free-again" not in arguments
    wanted = [a for a in arguments if not a.startswith("--")]
    failed = False
    for world in WORLDS:
        if wanted and not any(name in world.name for name in wanted):
            continue
        states, why, trace = explore(world, free_again)
        print(f"{world.name}: {states} states, {'BROKEN: ' + why if why else 'all rules hold'}", flush=True)
        for step in trace:
            print("   ", step)
        failed = failed or why is not None
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
