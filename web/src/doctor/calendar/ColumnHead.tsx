import { Button, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateInWords, todayIn } from '../../shared/times';
import { useDoctor } from '../frame/chosen';
import type { Shows } from './calendar';
import { piecesOn } from './layout';
import { type Absence, spanOfAbsence } from './queries';
import classes from './TimeGrid.module.css';

interface Props extends Shows {
  date: string;
  absences: Absence[];
}

/** The date of a column, and absences in it. */
export function ColumnHead({ date, absences, onDate, onAbsence }: Props) {
  const { t, i18n } = useTranslation();
  const isToday = date === todayIn(useDoctor().time_zone);
  return (
    <div className={classes.head} data-today={isToday || undefined}>
      <UnstyledButton
        className={classes.date}
        aria-label={dateInWords(date, i18n.language)}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => onDate(date)}
      >
        <Text span size="sm" display="block">
          {weekdayInWords(date, i18n.language)}
        </Text>
        <Text span fw={600}>
          {dayAndMonth(date, i18n.language)}
        </Text>
      </UnstyledButton>
      {piecesOn(date, absences, spanOfAbsence).map(({ item }) => (
        <Button
          key={item.id}
          size="compact-sm"
          variant="light"
          color="gray"
          c="inherit"
          h="auto"
          mih={24}
          styles={{ label: { whiteSpace: 'normal' } }}
          data-absence-of={date}
          onClick={() => onAbsence(item)}
        >
          {t('absence.away')}
        </Button>
      ))}
    </div>
  );
}

function weekdayInWords(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

function dayAndMonth(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}
