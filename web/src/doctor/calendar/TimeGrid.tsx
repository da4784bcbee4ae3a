import { useDirection } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInWords, isolated } from '../../shared/times';
import { useDoctor } from '../frame/chosen';
import { ColumnHead } from './ColumnHead';
import type { Calendar, Shows } from './calendar';
import { usePerDay } from './calendar';
import { DayColumn } from './DayColumn';
import { hourHeight, hoursOf } from './layout';
import classes from './TimeGrid.module.css';
import { useDragVisit } from './useDragVisit';
import { type Marked, type Place, useSelection } from './useSelection';
import { rangeInWords, timeInWords } from './words';

interface Props extends Shows {
  dates: string[];
  calendar: Calendar;
}

/** Days beside each other, their hours below each other. */
export function TimeGrid({ dates, calendar, ...all }: Props) {
  const { onMarked, onMove } = all;
  const { t, i18n } = useTranslation();
  const { dir } = useDirection();
  const doctor = useDoctor();
  const columns = useRef<HTMLDivElement>(null);
  const days = usePerDay(dates, calendar);
  const seen = days.flatMap((day) => [...day.slots, ...day.visits]);
  const hours = hoursOf(seen);
  const hour = hourHeight(seen);
  // Visits at the same time stand beside each other: the most of a day say how wide all are.
  const most = Math.max(1, ...seen.map((piece) => piece.lanes));
  const column = Math.max(6.5, 2.7 + 3 * most);
  const height = (hour * (hours.to - hours.from)) / 60;
  const placeAt = (x: number, y: number): Place | undefined => {
    const found = [...(columns.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
    const column = found.findIndex((one) => {
      const { left, right } = one.getBoundingClientRect();
      return x >= left && x < right;
    });
    const box = found[column]?.getBoundingClientRect();
    if (!box) return undefined;
    const share = Math.min(Math.max((y - box.top) / box.height, 0), 0.9999);
    return { column, minute: hours.from + share * (hours.to - hours.from) };
  };
  const dateOf = (column: number) => dates[column] ?? '';
  const marking = useSelection({
    columns: dates.length,
    hours,
    isMirrored: dir === 'rtl',
    placeAt,
    onMarked: ({ columns: [first, last], from, to }) =>
      onMarked({ dates: [dateOf(first), dateOf(last)], from, to }),
  });
  const moving = useDragVisit(placeAt, (visit, to) => onMove(visit, dateOf(to.column), to.minute));
  const inWords = ({ columns: [first, last], from, to }: Marked) =>
    [...new Set([first, last])]
      .map((column) => dateInWords(dateOf(column), i18n.language))
      .join(' – ') + `${t('time.comma')} ${rangeInWords(from, to, i18n.language, t)}`;
  return (
    <>
      <div className={classes.said}>
        {!marking.marked && <span className={classes.hint}>{t('calendar.hint')}</span>}
        <span role="status">{marking.marked ? inWords(marking.marked) : ''}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled with the keyboard, too */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('calendar.title')}>
        <div
          className={classes.grid}
          style={
            {
              '--days': dates.length,
              '--hour': `${hour}px`,
              '--column': `${column}rem`,
            } as object
          }
        >
          <div />
          <div className={classes.heads}>
            {dates.map((date) => (
              <ColumnHead key={date} date={date} absences={calendar.absences} {...all} />
            ))}
          </div>
          <div className={classes.hours} style={{ height }} aria-hidden>
            {hoursBetween(hours).map((minute) => (
              <span key={minute} style={{ insetBlockStart: `${share(minute, hours)}%` }}>
                {isolated(timeInWords(minute, i18n.language))}
              </span>
            ))}
          </div>
          <div
            ref={columns}
            role="application"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it handles the keys itself
            tabIndex={0}
            aria-label={t('calendar.mark')}
            className={classes.columns}
            style={{ height }}
            onBlur={marking.clear}
            {...marking.handlers}
          >
            {days.map((day, column) => (
              <DayColumn
                key={day.date}
                day={day}
                hours={hours}
                doctor={doctor}
                marked={within(marking.marked, column)}
                moving={moving}
                column={column}
                {...all}
              />
            ))}
          </div>
        </div>
      </section>
    </>
  );
}

function within(marked: Marked | undefined, column: number): Marked | undefined {
  return marked && column >= marked.columns[0] && column <= marked.columns[1] ? marked : undefined;
}

/** How far down a minute is, in percent of the hours that show. */
export function share(minute: number, { from, to }: { from: number; to: number }): number {
  return ((Math.min(Math.max(minute, from), to) - from) / (to - from)) * 100;
}

function hoursBetween({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: (to - from) / 60 }, (_, n) => from + n * 60);
}
