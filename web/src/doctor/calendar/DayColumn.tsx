import { UnstyledButton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isolated, todayIn } from '../../shared/times';
import type { Doctor } from '../frame/queries';
import { stateOf, type Visit } from '../visits';
import type { Day, Shows } from './calendar';
import type { Piece } from './layout';
import { NowLine } from './NowLine';
import type { Slot } from './queries';
import { share } from './TimeGrid';
import classes from './TimeGrid.module.css';
import type { useDragVisit } from './useDragVisit';
import type { Marked } from './useSelection';
import { rangeInWords, timeInWords } from './words';

interface Props extends Shows {
  day: Day;
  hours: { from: number; to: number };
  doctor: Doctor;
  marked: Marked | undefined;
  moving: ReturnType<typeof useDragVisit>;
  column: number;
}

/** One day: what is open with its occupancy at the side, visits beside it, absences behind it. */
export function DayColumn({
  day,
  hours,
  doctor,
  marked,
  moving: { dragged, handlers, hasMoved },
  column,
  onSlot,
  onVisit,
}: Props) {
  const { t, i18n } = useTranslation();
  const place = (from: number, to: number) => ({
    insetBlockStart: `${share(from, hours)}%`,
    blockSize: `${share(to, hours) - share(from, hours)}%`,
  });
  const range = ({ from, to }: Piece<unknown>) => rangeInWords(from, to, i18n.language, t);
  const target = dragged?.to?.column === column ? dragged.to.minute : undefined;
  const slotLabel = ({ item, ...piece }: Piece<Slot>) =>
    `${range({ item, ...piece })}: ${occupancy(item, t)}`;
  const visitLabel = ({ item, ...piece }: Piece<Visit>) =>
    `${range({ item, ...piece })} ${item.patient_name}, ${t(stateOf(item))}`;
  return (
    <div className={classes.column} data-column={day.date}>
      {day.absences.map((piece) => (
        <div
          key={piece.item.id}
          className={classes.absence}
          style={place(piece.from, piece.to)}
          data-absence={piece.item.id}
        />
      ))}
      {day.slots.map((piece) => (
        <UnstyledButton
          key={piece.item.id}
          className={classes.slot}
          style={place(piece.from, piece.to)}
          data-thing
          data-slot-start={piece.item.start_time}
          data-kind={kindOf(piece.item)}
          title={slotLabel(piece)}
          aria-label={slotLabel(piece)}
          onClick={() => onSlot(piece.item)}
        >
          {piece.item.current_appointments}/{piece.item.max_appointments}
        </UnstyledButton>
      ))}
      <div className={classes.visits}>
        {day.visits.map((piece) => (
          <UnstyledButton
            key={piece.item.id}
            className={classes.visit}
            style={{
              ...place(piece.from, piece.to),
              insetInlineStart: `${(piece.lane / piece.lanes) * 100}%`,
              inlineSize: `${100 / piece.lanes}%`,
            }}
            data-thing
            data-visit={piece.item.reference}
            data-state={piece.item.status}
            data-dragged={dragged?.visit.id === piece.item.id || undefined}
            aria-label={visitLabel(piece)}
            title={visitLabel(piece)}
            {...handlers(piece.item, piece.item.can_reschedule, piece.from)}
            onClick={() => !hasMoved() && onVisit(piece.item)}
          >
            <span>
              <bdi>{piece.item.patient_name}</bdi>{' '}
              <bdi>{timeInWords(piece.from, i18n.language)}</bdi>
            </span>
          </UnstyledButton>
        ))}
        {dragged && target !== undefined && (
          <div
            className={classes.target}
            style={place(target, target + dragged.visit.duration_minutes)}
          >
            <bdi>{timeInWords(target, i18n.language)}</bdi>
          </div>
        )}
      </div>
      {marked && <div className={classes.marked} style={place(marked.from, marked.to)} />}
      {day.date === todayIn(doctor.time_zone) && <NowLine zone={doctor.time_zone} hours={hours} />}
    </div>
  );
}

export function kindOf(slot: Slot): 'closed' | 'full' | 'free' {
  if (!slot.is_available) return 'closed';
  return slot.is_booked ? 'full' : 'free';
}

export function occupancy(slot: Slot, t: TFunction): string {
  const taken = t('slot.taken', {
    count: slot.max_appointments,
    taken: slot.current_appointments,
  });
  const words = slot.is_available ? taken : `${t('slot.closed')}, ${taken}`;
  return slot.room_name === null ? words : words + t('rule.comma') + isolated(slot.room_name);
}
