#!/usr/bin/env python3
"""Explores every interleaving of the waiting-list saga in small worlds and checks its invariants.

Two deciders. Booking owns seats and holds; the waiting list owns entries and offers. They talk over channels that keep
order as Kafka does, by key: holds and offers per slot, appointments each for itself, entries apart from all of them; of
the occupancy of a slot only the newest version counts. A change of the protocol is made here first.

What the waiting list decides is one function, `decide`: from a stimulus and what is looked at to effects in their order.
waitlist-service has the same function in Java (`OfferSaga`), and its tests compare the two row by row.

    ./waiting_list_saga.py                   every world; prints the states seen, and the steps that lead to a broken rule
    ./waiting_list_saga.py "one seat"        the worlds whose name contains this
    ./waiting_list_saga.py --no-free-again   without the rule that an entry looks again when its offer or request ended:
                                             finds a seat that stays empty
    ./waiting_list_saga.py --transitions     the rows of `decide` that the worlds need, as JSON; they are kept in
                                             waiting_list_transitions.json
    ./waiting_list_saga.py --check FILE      whether `decide` gives what the rows of that file say

Exit status 1 when a rule is broken, or a row is another.
"""

import json
import sys
from collections import deque
from dataclasses import dataclass, replace

LIMIT = 600_000  # states of one world


@dataclass(frozen=True)
class World:
    """What there is at the start, and how much may happen.

    slots: seats of each slot; booked: who sits where; entries: who waits, as (entry, patient) or (entry, patient, slots
    that it waits for) in the order of their turn; same_time: whether all slots are at one time, so that nobody can be in
    two; late: entries that join during play; busy: patients whom booking refuses; books: how often somebody books
    the time that they are offered the normal way; silent: how often an offer runs out that was the last one before its
    entry is stopped, until somebody resumes it; accepts: whether patients ever accept an offer themselves; the rest:
    how often something may happen.
    """

    name: str
    slots: tuple
    booked: tuple
    entries: tuple
    cancels: tuple
    late: tuple = ()
    busy: tuple = ()
    same_time: bool = False
    walkins: int = 0
    expiries: int = 1
    declines: int = 1
    leaves: int = 0
    books: int = 0
    silent: int = 0
    accepts: bool = True

    def seats(self, slot):
        return dict(self.slots)[slot]

    def patient(self, entry):
        return next(row[1] for row in self.entries if row[0] == entry)

    def waits_for(self, entry, slot):
        row = next(row for row in self.entries if row[0] == entry)
        return len(row) == 2 or slot in row[2]

    def turn(self):
        return [row[0] for row in self.entries]


@dataclass(frozen=True)
class State:
    # Booking.
    booked: tuple  # (slot, patient)
    holds: tuple  # (hold, slot, live), numbered from 1
    taken: frozenset  # holds that are appointments now
    demand: frozenset  # entries that booking knows of
    versions: tuple  # (slot, version of its occupancy)
    # The waiting list.
    entries: tuple  # (entry, late | waiting | stopped | fulfilled | left)
    offers: tuple  # (hold, entry, slot, open | accepted | declined | withdrawn | refused | fulfilled)
    requests: frozenset  # (request, entry, slot) without an answer
    seen: tuple  # (slot, version, free seats)
    passed: frozenset  # (entry, slot, declined | expired | busy): not asked again
    known: frozenset = frozenset()  # (slot, patient): appointments, where they may keep somebody from another
    # Under way.
    to_waitlist: tuple = ()
    to_booking: tuple = ()
    entries_to_booking: tuple = ()
    appointments: tuple = ()  # (booked | cancelled, (slot, patient))
    occupancy: frozenset = frozenset()  # (slot, version, free)
    # What may still happen.
    cancels: tuple = ()
    walkins: int = 0
    expiries: int = 0
    declines: int = 0
    leaves: int = 0
    books: int = 0
    silent: int = 0


def start(world):
    waiting = tuple((e, "late" if e in world.late else "waiting") for e in world.turn())
    free = {slot: seats - sum(1 for at, _ in world.booked if at == slot) for slot, seats in world.slots}
    return State(
        booked=tuple(sorted(world.booked)),
        holds=(),
        taken=frozenset(),
        demand=frozenset(e for e in world.turn() if e not in world.late),
        versions=tuple((slot, 1 if free[slot] else 0) for slot, _ in world.slots),
        occupancy=frozenset((slot, 1, seats) for slot, seats in free.items() if seats),
        entries=waiting,
        offers=(),
        requests=frozenset(),
        seen=(),
        passed=frozenset(),
        known=frozenset(world.booked) if world.same_time else frozenset(),
        cancels=world.cancels,
        walkins=world.walkins,
        expiries=world.expiries,
        declines=world.declines,
        leaves=world.leaves,
        books=world.books,
        silent=world.silent,
    )


# What the waiting list decides -----------------------------------------------------------------------------------------

ENDINGS = {  # stimulus: (status of the offer before, after, why the entry is not asked about the slot again)
    "offer-declined": ("open", "declined", "declined"),
    "offer-run-out": ("open", "expired", "expired"),
    "entry-left": ("open", "withdrawn", None),
    "hold-released": ("open", "withdrawn", None),
    "take-refused-busy": ("accepted", "refused", "busy"),
    "take-refused-gone": ("accepted", "refused", None),
}


def decide(stimulus, view):
    """The effects of a stimulus, in order. `view` is what it looks at:

    offer: status of the offer that it is about; next: whether the seat would suit somebody else; last: whether it is the
    last of so many that may run out in a row; request: open or answered, of the request that it answers; wanted: who asked for the seat, while they may be offered it; best: whose
    turn it is if not theirs, each as free, or asked when another request of theirs for this slot is open; seats: whether
    there are free ones that nobody has asked for.
    """
    offer = view.get("offer")
    if stimulus == "seat-held":
        return held(view)
    if stimulus == "hold-released" and offer != "open":
        return [("end-hold",)]
    if stimulus.startswith("take-refused") and offer == "fulfilled":
        # By a booking of another free seat: nobody needs the hold.
        return [("give-back",)]
    if stimulus in ENDINGS:
        before, after, passed = ENDINGS[stimulus]
        if offer != before:
            return []
        return (
            ([("end-hold",)] if stimulus == "hold-released" else [])
            + [("end-offer", after, view["next"]) + (("stop",) if view.get("last") else ())]
            + ([("pass-over", passed)] if passed else [])
            + ([("pause",)] if after in ("declined", "expired") and not view.get("last") else [])
            + ([("look-at-others",), ("end-entry", "left")] if stimulus == "entry-left" else [("look-at-patient",)])
        )
    if stimulus == "offer-accepted":
        return [("accept-offer",)] if offer == "open" else []
    if stimulus == "hold-taken":
        if offer not in ("open", "accepted"):
            return []
        # Booked the normal way it is as good as accepted; the hold, if it is one still, is not to be booked as well.
        accepted = [("accept-offer", "booked")] if offer == "open" else []
        return accepted + [("fulfil-offer",), ("end-hold",), ("end-entry", "fulfilled"), ("look-at-others",)]
    if stimulus == "request-refused":
        looks = [("close-request", "refused"), ("look-at-entry",), ("look-at-slot",)]
        return [("nothing-free",)] + (looks if view["request"] == "open" else [])
    if stimulus == "slot-looked-at":
        return [("ask-for-seat",), ("look-at-slot",)] if view["seats"] and view["best"] else []
    raise ValueError(stimulus)


def held(view):
    """Who asked is offered the seat if they still may be, else whose turn it is; nobody: it is given back."""
    answered = [("close-request", "held")] if view["request"] == "open" else []
    for who in ("wanted", "best"):
        if view[who]:
            superseded = [("close-request", "superseded")] if view[who] == "asked" else []
            return [("make-offer", who)] + answered + superseded + [("keep-hold",)]
    return answered + [("give-back",), ("keep-hold",)]


def put(pairs, key, *value):
    """The tuple of rows with the row of that key replaced or added, in order of key."""
    return tuple(sorted([row for row in pairs if row[0] != key] + [(key, *value)]))


class Play:
    """One step: a state that is changed by what the two services do."""

    def __init__(self, world, state, rules):
        self.world, self.s, self.rules = world, state, rules

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

    def publish_appointment(self, fact, slot, patient):
        """Only where it could keep somebody who waits from a seat, or end their waiting."""
        if (self.world.same_time or self.world.books) and any(row[1] == patient for row in self.world.entries):
            self.set(appointments=self.s.appointments + ((fact, (slot, patient)),))

    def say_to_waitlist(self, *message):
        self.set(to_waitlist=self.s.to_waitlist + (message,))

    def hold(self, slot, entry=None, request=None):
        number = len(self.s.holds) + 1
        self.set(holds=self.s.holds + ((number, slot, True),))
        self.say_to_waitlist("seat-held", slot, number, entry, request)
        self.publish_occupancy(slot)

    def end_hold(self, number):
        self.set(holds=tuple((h, at, live and h != number) for h, at, live in self.s.holds))

    def release(self, number, slot):
        self.end_hold(number)
        self.say_to_waitlist("hold-released", slot, number)
        self.publish_occupancy(slot)

    def cancel(self, slot, patient):
        self.set(
            cancels=tuple(c for c in self.s.cancels if c != (slot, patient)),
            booked=tuple(b for b in self.s.booked if b != (slot, patient)),
        )
        self.publish_appointment("cancelled", slot, patient)
        if any(self.world.waits_for(entry, slot) for entry in self.s.demand):
            self.hold(slot)
        else:
            self.publish_occupancy(slot)

    def book(self, slot, patient):
        self.set(booked=tuple(sorted(self.s.booked + ((slot, patient),))))
        self.publish_appointment("booked", slot, patient)
        self.publish_occupancy(slot)

    def book_what_is_offered(self, number, slot, patient):
        """The normal way: a free seat if there is one, else the one that is held for them."""
        self.set(books=self.s.books - 1)
        if self.free(slot) == 0:
            self.end_hold(number)
            self.set(taken=self.s.taken | {number})
        self.book(slot, patient)

    def walk_in(self, slot):
        self.set(walkins=self.s.walkins - 1)
        self.book(slot, f"walk-in {self.s.walkins}")

    def hold_runs_out(self, number, slot):
        self.set(expiries=self.s.expiries - 1)
        self.release(number, slot)

    def booking_receives(self, message):
        fact, slot, *rest = message
        if fact == "seat-requested":
            request, entry = rest
            if self.free(slot) > 0:
                self.hold(slot, entry, request)
            else:
                self.say_to_waitlist("request-refused", slot, dict(self.s.versions)[slot], entry, request)
            return
        number = rest[0]
        live = next(live for h, _, live in self.s.holds if h == number)
        if fact == "offer-accepted" and not rest[2]:
            self.take(slot, number, live, self.world.patient(rest[1]))
        elif live and fact == "offer-ended" and rest[1]:
            self.end_hold(number)
            self.hold(slot)
        elif live:
            self.release(number, slot)

    def is_busy(self, patient):
        return patient in self.world.busy or self.world.same_time and any(who == patient for _, who in self.s.booked)

    def take(self, slot, number, live, patient):
        if number in self.s.taken:
            return  # By a booking of its time: the waiting list hears of the appointment.
        if self.is_busy(patient) or (slot, patient) in self.s.booked:
            self.say_to_waitlist("take-refused-busy", slot, number)
        elif live or self.free(slot) > 0:
            self.end_hold(number)
            self.set(taken=self.s.taken | {number})
            self.book(slot, patient)
            self.say_to_waitlist("hold-taken", slot, number)
        else:
            self.say_to_waitlist("take-refused-gone", slot, number)

    def booking_hears_of_entry(self, fact, entry):
        self.set(demand=self.s.demand | {entry} if fact == "joined" else self.s.demand - {entry})

    # The waiting list: what it looks at ------------------------------------------------------------------------------

    def waits(self, entry, slot):
        """Whether the entry may be offered a seat of the slot."""
        patient = self.world.patient(entry)
        offered = any(
            e == entry or self.world.same_time and self.world.patient(e) == patient
            for _, e, _, status in self.s.offers
            if status in ("open", "accepted")
        )
        return (
            dict(self.s.entries)[entry] == "waiting"
            and self.world.waits_for(entry, slot)
            and not offered
            and not any((e, at) == (entry, slot) for e, at, _ in self.s.passed)
            and not any(who == patient for _, who in self.s.known)
        )

    def best(self, slot, unasked=False):
        asking = {entry for _, entry, _ in self.s.requests}
        return next((e for e in self.world.turn() if self.waits(e, slot) and not (unasked and e in asking)), None)

    def next(self, slot, stimulus):
        """Whether somebody else would take the seat. It does not matter when booking has it no longer."""
        return stimulus not in ("hold-released", "take-refused-gone") and self.best(slot) is not None

    def offer_of(self, number):
        return next((offer for offer in self.s.offers if offer[0] == number), None)

    def decided(self, stimulus, view):
        effects = decide(stimulus, view)
        if self.rules.table is not None:
            self.rules.table.add((stimulus, tuple(sorted(view.items())), tuple(effects)))
        return effects

    # The waiting list: what it does ----------------------------------------------------------------------------------

    def say_to_booking(self, *message):
        self.set(to_booking=self.s.to_booking + (message,))

    def perform(self, effects, slot, number=None, entry=None, request=None, best=None):
        """Applies what was decided about a hold, its offer, a request and an entry."""
        for effect, *detail in effects:
            if effect == "make-offer":
                entry = entry if detail[0] == "wanted" else best
                self.set(offers=put(self.s.offers, number, entry, slot, "open"))
            elif effect == "accept-offer":
                self.set(offers=put(self.s.offers, number, entry, slot, "accepted"))
                self.say_to_booking("offer-accepted", slot, number, entry, bool(detail))
            elif effect == "fulfil-offer":
                self.set(offers=put(self.s.offers, number, entry, slot, "fulfilled"))
            elif effect == "end-offer":
                self.set(offers=put(self.s.offers, number, entry, slot, detail[0]))
                if "stop" in detail:
                    self.set(entries=put(self.s.entries, entry, "stopped"))
                # Of a hold that has ended booking wants to hear nothing more.
                if any(h == number and live for h, _, live in self.s.holds):
                    self.say_to_booking("offer-ended", slot, number, detail[1])
            elif effect == "give-back":
                self.say_to_booking("offers-exhausted", slot, number)
            elif effect == "pass-over":
                self.set(passed=self.s.passed | {(entry, slot, detail[0])})
            elif effect == "end-entry":
                self.leave(entry, detail[0])
            elif effect == "close-request" and detail[0] == "superseded":
                self.set(requests=frozenset(r for r in self.s.requests if r[1:] != (entry, slot)))
            elif effect == "close-request":
                self.set(requests=frozenset(r for r in self.s.requests if r[0] != request))
            elif effect == "ask-for-seat":
                number = self.new_request()
                self.set(requests=self.s.requests | {(number, best, slot)})
                self.say_to_booking("seat-requested", slot, number, best)
            elif effect == "nothing-free":
                if any(at == slot and version <= number for at, version, _ in self.s.seen):
                    self.set(seen=put(self.s.seen, slot, number, 0))
            elif effect in ("keep-hold", "end-hold"):
                pass  # Remembered, should its beginning come after its end; the order of a slot excludes that here.
            elif effect == "pause":
                pass  # Ends by itself, and then the entry is looked at: here it is over at once.
            else:
                self.look(effect, slot, entry)

    def look(self, effect, slot, entry):
        if not self.rules.free_again:
            return
        if effect == "look-at-slot":
            self.look_at_slot(slot)
        elif effect == "look-at-entry":
            self.look_at_entry(entry)
        else:
            for other in self.world.turn():
                if self.world.patient(other) == self.world.patient(entry):
                    if effect == "look-at-patient" or other != entry:
                        self.look_at_entry(other)

    def new_request(self):
        """The smallest number that nothing names any more."""
        named = {r[0] for r in self.s.requests}
        named |= {m[2] for m in self.s.to_booking if m[0] == "seat-requested"}
        named |= {m[4] for m in self.s.to_waitlist if m[0] in ("seat-held", "request-refused")}
        return next(n for n in range(1, 100) if n not in named)

    def look_at_entry(self, entry):
        if dict(self.s.entries)[entry] == "waiting":
            for slot, _ in self.world.slots:
                if self.world.waits_for(entry, slot):
                    self.look_at_slot(slot)

    def look_at_slot(self, slot):
        """Asks for its free seats for those who wait for one, with one open request or offer per entry."""
        known = next((free for at, _, free in self.s.seen if at == slot), 0)
        while True:
            asked = sum(1 for _, _, at in self.s.requests if at == slot)
            best = self.best(slot, unasked=True)
            effects = self.decided("slot-looked-at", {"seats": known > asked, "best": best is not None})
            if not effects:
                return
            self.perform([e for e in effects if e != ("look-at-slot",)], slot, best=best)

    def join(self, entry):
        self.set(
            entries=put(self.s.entries, entry, "waiting"),
            entries_to_booking=self.s.entries_to_booking + (("joined", entry),),
        )
        self.look_at_entry(entry)

    def leave(self, entry, status):
        self.set(
            entries=put(self.s.entries, entry, status),
            entries_to_booking=self.s.entries_to_booking + (("left", entry),),
        )

    def answer(self, stimulus, offer, **counts):
        """A patient accepts, declines or leaves; or booking has said something about an offer."""
        self.set(**counts)
        number, entry, slot, status = offer
        view = {"offer": status, "next": self.next(slot, stimulus)}
        if stimulus == "offer-run-out":
            view["last"] = True
        if stimulus == "offer-declined":
            # Running out is the same but for its words, until it was the last; one of the two is enough to explore.
            self.decided("offer-run-out", view | {"last": False})
        effects = self.decided(stimulus, view)
        self.perform(effects, slot, number, entry)

    def resume(self, entry):
        """Whoever is there again may be offered what they did not answer."""
        self.set(
            entries=put(self.s.entries, entry, "waiting"),
            passed=frozenset(p for p in self.s.passed if p[0] != entry or p[2] != "expired"),
        )
        self.look_at_entry(entry)

    def waitlist_receives(self, message):
        fact, slot, number, *rest = message
        if fact == "seat-held":
            self.hears_of_hold(slot, number, *rest)
        elif fact == "request-refused":
            entry, request = rest
            view = {"request": self.request(request)}
            self.perform(self.decided(fact, view), slot, number, entry, request)
        else:
            offer = self.offer_of(number)
            if offer is None:
                self.perform(self.decided(fact, {"offer": None, "next": False}), slot, number)
            else:
                self.answer(fact, offer)

    def request(self, request):
        return "open" if any(r[0] == request for r in self.s.requests) else "answered"

    def hears_of_hold(self, slot, number, entry, request):
        def seen(who):
            asked = any(r[0] != request and r[1:] == (who, slot) for r in self.s.requests)
            return None if who is None else "asked" if asked else "free"

        wanted = entry if entry and self.waits(entry, slot) else None
        best = None if wanted else self.best(slot)
        view = {
            "request": self.request(request) if request else None,
            "wanted": seen(wanted),
            "best": seen(best),
        }
        self.perform(self.decided("seat-held", view), slot, number, entry, request, best)

    def hears_of_appointment(self, fact, appointment):
        slot, patient = appointment
        if fact == "booked":
            if self.world.same_time:
                self.set(known=self.s.known | {appointment})
            self.hears_that_they_booked(slot, patient)
            return
        freed = {e for e in self.world.turn() if self.world.patient(e) == patient}
        self.set(
            known=self.s.known - {appointment},
            passed=frozenset(p for p in self.s.passed if p[0] not in freed or p[2] != "busy"),
        )
        for entry in self.world.turn():
            if entry in freed:
                self.look_at_entry(entry)

    def hears_that_they_booked(self, slot, patient):
        """What was offered at that time is fulfilled; who is offered nothing waits no longer."""
        for entry in self.world.turn():
            if self.world.patient(entry) == patient and self.world.waits_for(entry, slot):
                offer = next((o for o in self.s.offers if o[1] == entry and o[3] in ("open", "accepted")), None)
                if offer is not None and offer[2] == slot:
                    self.answer("hold-taken", offer)
                elif offer is None and dict(self.s.entries)[entry] in ("waiting", "stopped"):
                    self.leave(entry, "left")

    def sees(self, slot, version, free):
        self.set(occupancy=self.s.occupancy - {(slot, version, free)})
        if version > next((v for at, v, _ in self.s.seen if at == slot), 0):
            self.set(seen=put(self.s.seen, slot, version, free))
            self.look_at_slot(slot)


@dataclass(frozen=True)
class Rules:
    """What of the protocol is played, and the rows of `decide` that it takes."""

    free_again: bool = True
    table: set = None


def first_per_key(messages):
    """What may arrive next: order is kept per slot or appointment, as per key in Kafka."""
    keys = set()
    for index, message in enumerate(messages):
        if message[1] not in keys:
            keys.add(message[1])
            yield message, messages[:index] + messages[index + 1 :]


def steps(world, state, rules):
    """Everything that may happen next: (what, the state after it)."""

    def after(label, act, **changes):
        play = Play(world, replace(state, **changes), rules)
        act(play)
        return label, play.s

    look = Play(world, state, rules)
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
        if status == "stopped":
            yield after(f"W: {entry} resumes", lambda p: p.resume(entry))
    for offer in state.offers:
        number, entry, slot, status = offer
        own = (slot, world.patient(entry))
        if state.books and status in ("open", "accepted") and own not in state.booked:
            if look.free(slot) > 0 or any(h == number and live for h, _, live in state.holds):
                yield after(f"B: {own[1]} books {slot}", lambda p: p.book_what_is_offered(number, *own))
        if offer[3] == "open":
            if world.accepts:
                yield after(f"W: {offer[1]} accepts {offer[0]}", lambda p: p.answer("offer-accepted", offer))
            if state.declines:
                less = {"declines": state.declines - 1}
                yield after(f"W: {offer[1]} declines {offer[0]}", lambda p: p.answer("offer-declined", offer, **less))
            if state.silent:
                less = {"silent": state.silent - 1}
                yield after(f"W: {offer[1]} was silent too often", lambda p: p.answer("offer-run-out", offer, **less))
            if state.leaves:
                less = {"leaves": state.leaves - 1}
                yield after(f"W: {offer[1]} leaves with {offer[0]}", lambda p: p.answer("entry-left", offer, **less))
    for message, rest in first_per_key(state.to_waitlist):
        yield after(f"W gets {message}", lambda p: p.waitlist_receives(message), to_waitlist=rest)
    for message, rest in first_per_key(state.to_booking):
        yield after(f"B gets {message}", lambda p: p.booking_receives(message), to_booking=rest)
    for message, rest in first_per_key(state.appointments):
        yield after(f"W hears {message}", lambda p: p.hears_of_appointment(*message), appointments=rest)
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
    look = Play(world, state, Rules())
    for slot, _ in world.slots:
        if look.free(slot) < 0:
            return f"{slot} is taken more often than it has seats"
    people = [who for _, who in state.booked] if world.same_time else state.booked
    if len(set(people)) != len(people):
        return "a patient has two appointments at one time"
    live = [world.patient(entry) for _, entry, _, status in state.offers if status in ("open", "accepted")]
    if world.same_time and len(set(live)) != len(live):
        return "a patient has two offers at one time"
    cancelled = set(world.cancels) - set(state.cancels)
    if not world.accepts and cancelled & set(state.booked):
        return "booked again for a patient who has cancelled"
    under_way = (
        state.to_waitlist or state.to_booking or state.entries_to_booking or state.appointments or state.occupancy
    )
    if under_way or any(status == "open" for *_, status in state.offers):
        return None
    if any(live for *_, live in state.holds):
        return "a hold is left that nobody will end"
    for _, entry, slot, status in state.offers:
        if status == "accepted":
            return "an accepted offer has no final answer"
        appointment = (slot, world.patient(entry))
        if status == "fulfilled" and appointment not in state.booked and appointment not in cancelled:
            return "fulfilled, but not booked"
    if state.requests:
        return "a request is left without an answer"
    for slot, _ in world.slots:
        if look.free(slot) > 0 and look.best(slot):
            return f"{slot} has a free seat while {look.best(slot)} waits for it and was not asked"
    return None


def explore(world, rules=Rules()):
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
        for label, following in steps(world, state, rules):
            if following not in came_from:
                came_from[following] = (label, state)
                queue.append(following)
        if len(came_from) > LIMIT:
            return len(came_from), "not all states could be seen", []
    return len(came_from), None, []


A, B = ("A", "p0"), ("B", "q0")
ONE, TWO = (("e1", "p1"),), (("e1", "p1"), ("e2", "p2"))
BOTH = (("e1", "p1", "A"), ("e2", "p1", "B"))  # one patient who waits for two doctors, of whom they can see one
WORLDS = [
    World("one seat, two waiting", (("A", 1),), (A,), TWO, (A,), walkins=1, declines=2),
    World("cancel against join", (("A", 1),), (A,), ONE, (A,), late=("e1",), walkins=1),
    World("two slots, one waiting", (("A", 1), ("B", 1)), (A, B), ONE, (A, B), walkins=1),
    World("two slots, two waiting, one late", (("A", 1), ("B", 1)), (A, B), TWO, (A, B), late=("e2",), expiries=0),
    World("one slot full, one free", (("A", 1), ("B", 1)), (A,), TWO, (A,), late=("e2",), expiries=0),
    World("two seats of one slot", (("A", 2),), (A, ("A", "q0")), TWO, (A, ("A", "q0"))),
    World("the waiting patient is busy", (("A", 1),), (A,), TWO, (A,), busy=("p1",), walkins=1),
    World("one leaves with an offer", (("A", 1),), (A,), TWO, (A,), walkins=1, leaves=1),
    World("one is silent too often", (("A", 1),), (A,), TWO, (A,), walkins=1, declines=0, silent=1),
    World("one is silent while a seat is free", (("A", 2),), (A,), ONE, (A,), declines=0, silent=1),
    World("one books what they are offered", (("A", 1),), (A,), TWO, (A,), walkins=1, books=1),
    World("one books a free seat with an offer", (("A", 2),), (A,), ONE, (A,), books=1),
    World(
        "one books a free seat with an offer and cancels",
        (("A", 2),), (A,), ONE, (A, ("A", "p1")), books=1, accepts=False,
    ),
    World("too late for a seat that is freed again", (("A", 1),), (A,), ONE, (A, ("A", "walk-in 0")), walkins=1),
    World(
        "one patient, two doctors",
        (("A", 1), ("B", 1)), (A, B), BOTH, (A, B, ("A", "p1")), same_time=True, expiries=0,
    ),
    World(
        "one patient, two doctors, a seat free",
        (("A", 1), ("B", 1)), (A,), BOTH, (A, ("A", "p1")), same_time=True, expiries=0,
    ),
    World(
        "busy until their own appointment is cancelled",
        (("A", 1), ("B", 1)), (A, ("B", "p1")), (("e1", "p1", "A"),), (A, ("B", "p1")), same_time=True, walkins=1,
    ),
]


def transitions():
    """The rows of `decide` that the worlds need, each once, in order."""
    table = set()
    for world in WORLDS:
        explore(world, Rules(table=table))
    rows = [{"on": on, "state": dict(view), "then": [list(e) for e in effects]} for on, view, effects in table]
    return sorted(rows, key=json.dumps)


def check(rows):
    """The rows that `decide` does not give."""
    return [row for row in rows if [list(e) for e in decide(row["on"], row["state"])] != row["then"]]


def main(arguments):
    if "--transitions" in arguments:
        print("[\n" + ",\n".join(json.dumps(row) for row in transitions()) + "\n]")
        return 0
    if "--check" in arguments:
        with open(arguments[arguments.index("--check") + 1], encoding="utf-8") as file:
            others = check(json.load(file))
        print("\n".join(json.dumps(row) for row in others) if others else "every row is as decided")
        return 1 if others else 0
    rules = Rules("--no-free-again" not in arguments)
    wanted = [a for a in arguments if not a.startswith("--")]
    failed = False
    seen = 0
    for world in WORLDS:
        if wanted and not any(name in world.name for name in wanted):
            continue
        states, why, trace = explore(world, rules)
        seen += states
        print(f"{world.name}: {states} states, {'BROKEN: ' + why if why else 'all rules hold'}", flush=True)
        for step in trace:
            print("   ", step)
        failed = failed or why is not None
    print(f"{seen} states in all")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
