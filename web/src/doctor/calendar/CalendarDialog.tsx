import { AbsenceDialog } from '../time-off/AbsenceDialog';
import { BlockDialog } from '../time-off/BlockDialog';
import type { Visit } from '../visits';
import type { Hours } from './calendar';
import { HoursDialog } from './HoursDialog';
import { OpenDialog } from './OpenDialog';
import type { Absence, Slot } from './queries';
import { SlotDialog } from './SlotDialog';
import { VisitDialog } from './VisitDialog';

/** What somebody has chosen in the calendar. */
export type Opened =
  | { kind: 'hours' | 'open' | 'block'; hours: Hours }
  | { kind: 'visit'; visit: Visit; to?: { date: string; minute: number } }
  | { kind: 'slot'; slot: Slot }
  | { kind: 'absence'; absence: Absence };

interface Props {
  opened: Opened;
  onOpen: (next: Opened) => void;
  /** With what was done, in words. */
  onClose: (said?: string) => void;
}

export function CalendarDialog({ opened, onOpen, onClose }: Props) {
  switch (opened.kind) {
    case 'hours':
      return (
        <HoursDialog
          hours={opened.hours}
          onChoose={(kind) => onOpen({ kind, hours: opened.hours })}
          onClose={onClose}
        />
      );
    case 'open':
      return <OpenDialog hours={opened.hours} onClose={onClose} />;
    case 'block':
      return <BlockDialog hours={opened.hours} onClose={onClose} />;
    case 'visit':
      return <VisitDialog visit={opened.visit} to={opened.to} onClose={onClose} />;
    case 'slot':
      return <SlotDialog slot={opened.slot} onClose={onClose} />;
    case 'absence':
      return (
        <AbsenceDialog
          absence={opened.absence}
          onVisit={(visit) => onOpen({ kind: 'visit', visit })}
          onClose={onClose}
        />
      );
  }
}
