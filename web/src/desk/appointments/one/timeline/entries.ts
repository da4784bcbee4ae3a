import type { Schemas } from '../../../../api/client';
import type { Appointment } from '../../queries';

export type Logged = Schemas['LoggedChange'];
export type Message = Schemas['MessageJson'];
export type Offer = Schemas['MadeOfferView'];

/** Something that happened, or will. */
export type Entry =
  | { kind: 'log'; at: string; log: Logged }
  | { kind: 'message'; at: string; message: Message }
  | { kind: 'offer'; at: string; offer: Offer };

/** In one order of time, what is last first. A message stands where it was sent, or is to be. */
export function entriesOf(logs: Logged[], messages: Message[], offers: Offer[]): Entry[] {
  const all: Entry[] = [
    ...logs.map((log): Entry => ({ kind: 'log', at: log.timestamp, log })),
    ...messages.map(
      (message): Entry => ({
        kind: 'message',
        at:
          message.sent_at ??
          (message.status === 'pending' ? message.scheduled_for : message.updated_at),
        message,
      }),
    ),
    ...offers.map((offer): Entry => ({ kind: 'offer', at: offer.made_at, offer })),
  ];
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Of the offers of a slot, those of the seat that the appointment gave free. */
export function ofItsSeat(offers: Offer[], appointment: Appointment): Offer[] {
  const since = appointment.cancelled_at;
  return since
    ? offers.filter(
        (offer) =>
          offer.starts_at === appointment.starts_at &&
          Date.parse(offer.made_at) >= Date.parse(since) - 1000,
      )
    : [];
}

/** What changed, field by field; a field that had nothing is only told what it has now. */
export function changesOf(log: Logged): { field: string; was: unknown; is: unknown }[] {
  const was = (log.old_values ?? {}) as Record<string, unknown>;
  const is = (log.new_values ?? {}) as Record<string, unknown>;
  return Object.keys(is)
    .toSorted()
    .map((field) => ({ field, was: was[field], is: is[field] }));
}
