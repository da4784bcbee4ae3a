import { dayOf, isolated, timeOf } from '../shared/times';
import { stateOf, type Visit } from './visits';

/** Something that is not as it was seen; `text` names what, the others are in words. */
export interface Difference {
  text: string;
  before: string;
  now: string;
}

const NOTHING = '–';

/** What has become of a visit since it was seen, most important first. */
export function differences(
  seen: Visit,
  now: Visit,
  language: string,
  say: (key: string) => string,
): Difference[] {
  const when = (visit: Visit) =>
    `${dayOf(visit.starts_at, visit.time_zone, language)} ${isolated(timeOf(visit.starts_at, visit.time_zone, language))}`;
  const compared: [string, (visit: Visit) => string][] = [
    ['state', (visit) => say(stateOf(visit))],
    ['time', when],
    ['minutes', (visit) => new Intl.NumberFormat(language).format(visit.duration_minutes)],
    ['reason', (visit) => visit.reason_for_visit || NOTHING],
    ['why', (visit) => visit.cancellation_reason || NOTHING],
    ['notes', (visit) => visit.doctor_notes || NOTHING],
    ['followUp', (visit) => say(visit.follow_up_required ? 'changed.yes' : 'changed.no')],
    ['paid', (visit) => say(visit.is_paid ? 'changed.yes' : 'changed.no')],
  ];
  return compared
    .map(([text, of]) => ({ text: `changed.${text}`, before: of(seen), now: of(now) }))
    .filter(({ before, now: after }) => before !== after);
}
