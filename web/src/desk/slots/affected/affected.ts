/** What is known of a slot that was closed. */
export interface BookedSlot {
  id: number;
  doctor: number;
  date: string;
  current_appointments: number;
}

/** Of which doctor appointments are asked, and from which date to which. */
interface Ask {
  doctor: number;
  from: string;
  to: string;
}

/** Each doctor is asked for once, for the dates on which anybody is booked. */
export function asksOf(slots: BookedSlot[]): Ask[] {
  const asks = new Map<number, Ask>();
  for (const { doctor, date, current_appointments } of slots) {
    if (current_appointments === 0) continue;
    const ask = asks.get(doctor) ?? { doctor, from: date, to: date };
    if (date < ask.from) ask.from = date;
    if (date > ask.to) ask.to = date;
    asks.set(doctor, ask);
  }
  return [...asks.values()];
}

/** Those in the slots, the first to come first. */
export function inSlots<A extends { time_slot: number | null; starts_at: string }>(
  appointments: A[],
  slots: BookedSlot[],
): A[] {
  const closed = new Set(slots.map((slot) => slot.id));
  return appointments
    .filter(({ time_slot }) => time_slot !== null && closed.has(time_slot))
    .toSorted((a, b) => a.starts_at.localeCompare(b.starts_at));
}
