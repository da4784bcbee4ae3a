import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  dateInWords,
  dayNumber,
  firstWeekday,
  todayIn,
  weekday,
  weekdayNames,
} from '../../shared/times';
import { useDoctor } from '../frame/chosen';
import { type Calendar, type Day, type Shows, usePerDay } from './calendar';
import classes from './MonthGrid.module.css';

interface Props extends Shows {
  dates: string[];
  calendar: Calendar;
}

/** A month: how full each day is. A day leads to its hours. */
export function MonthGrid({ dates, calendar, onDate }: Props) {
  const { t, i18n } = useTranslation();
  const today = todayIn(useDoctor().time_zone);
  const days = usePerDay(dates, calendar);
  const before = (weekday(dates[0] ?? '') - firstWeekday(i18n.language) + 7) % 7;
  return (
    <div className={classes.grid}>
      {weekdayNames(i18n.language).map((name) => (
        <div key={name.long} className={classes.name} aria-hidden>
          {name.short}
        </div>
      ))}
      {days.map((day, n) => {
        const { places, taken } = fill(day);
        const isAway = day.absences.length > 0;
        const said = [
          dateInWords(day.date, i18n.language),
          t('calendar.visits', { count: day.visits.length }),
          ...(places > 0 ? [t('slot.taken', { taken, count: places })] : []),
          ...(isAway ? [t('absence.away')] : []),
        ];
        return (
          <UnstyledButton
            key={day.date}
            className={classes.day}
            style={n === 0 ? { gridColumnStart: before + 1 } : {}}
            data-date={day.date}
            data-away={isAway || undefined}
            aria-current={day.date === today ? 'date' : undefined}
            aria-label={said.join(`${t('time.comma')} `)}
            onClick={() => onDate(day.date)}
          >
            <Text span fw={600}>
              {dayNumber(day.date, i18n.language)}
            </Text>
            {places > 0 && (
              <>
                <span className={classes.bar} aria-hidden>
                  <span style={{ inlineSize: `${Math.min((taken / places) * 100, 100)}%` }} />
                </span>
                <Text span size="xs" dir="ltr">
                  {taken}/{places}
                </Text>
              </>
            )}
            {isAway && (
              <Text span size="xs" visibleFrom="sm">
                {t('absence.away')}
              </Text>
            )}
          </UnstyledButton>
        );
      })}
    </div>
  );
}

/** Places of the day that can be had, and those that are. */
function fill({ slots }: Day): { places: number; taken: number } {
  const open = slots.filter(({ item }) => item.is_available);
  return {
    places: open.reduce((sum, { item }) => sum + item.max_appointments, 0),
    taken: open.reduce((sum, { item }) => sum + item.current_appointments, 0),
  };
}
