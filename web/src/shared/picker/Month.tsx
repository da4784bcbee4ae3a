import { ActionIcon, Group, Text, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dateInWords,
  dayNumber,
  daysOf,
  firstWeekday,
  monthInWords,
  weekday,
  weekdayNames,
} from '../times';
import classes from './Month.module.css';

interface Props {
  month: string;
  /** How many times are free, by date. */
  free: Map<string, number>;
  chosen: string | undefined;
  isFirst: boolean;
  onDate: (date: string) => void;
  /** For days on which nothing is free, from one on; absent: they cannot be chosen. */
  full?: { from: string; onDate: (date: string) => void } | undefined;
  onMonth: (months: 1 | -1) => void;
}

/** A month; its days with free times are buttons, between which arrow keys move, too. */
export function Month({ month, free, chosen, isFirst, onDate, full, onMonth }: Props) {
  const { t, i18n } = useTranslation();
  const days = daysOf(month);
  const before = (weekday(days[0] ?? '') - firstWeekday(i18n.language) + 7) % 7;
  return (
    <section aria-label={monthInWords(month, i18n.language)}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('times.previousMonth')}
          disabled={isFirst}
          onClick={() => onMonth(-1)}
        >
          <span className={classes.arrow} dir="ltr" aria-hidden>
            ‹
          </span>
        </ActionIcon>
        <Text fw={600} aria-live="polite">
          {monthInWords(month, i18n.language)}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('times.nextMonth')}
          onClick={() => onMonth(1)}
        >
          <span className={classes.arrow} dir="ltr" aria-hidden>
            ›
          </span>
        </ActionIcon>
      </Group>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons inside */}
      <div className={classes.grid} onKeyDown={moveFocus}>
        {weekdayNames(i18n.language).map((name) => (
          <div key={name.long} className={classes.name}>
            <span aria-hidden>{name.short}</span>
          </div>
        ))}
        {days.map((date, n) => {
          const count = free.get(date) ?? 0;
          const place = n === 0 ? { gridColumnStart: before + 1 } : {};
          return count > 0 ? (
            <UnstyledButton
              key={date}
              className={classes.day}
              style={place}
              data-free
              data-date={date}
              aria-pressed={date === chosen}
              aria-label={t('times.day', { day: dateInWords(date, i18n.language), count })}
              onClick={() => onDate(date)}
            >
              {dayNumber(date, i18n.language)}
            </UnstyledButton>
          ) : full && date >= full.from ? (
            <UnstyledButton
              key={date}
              className={classes.day}
              style={place}
              data-full
              data-date={date}
              tabIndex={-1}
              aria-pressed={date === chosen}
              aria-label={t('waiting.day', { day: dateInWords(date, i18n.language) })}
              onClick={() => full.onDate(date)}
            >
              {dayNumber(date, i18n.language)}
            </UnstyledButton>
          ) : (
            <span key={date} className={classes.day} style={place}>
              {dayNumber(date, i18n.language)}
            </span>
          );
        })}
      </div>
    </section>
  );
}

const FORWARD = new Set(['ArrowDown', 'ArrowRight']);
const BACK = new Set(['ArrowUp', 'ArrowLeft']);

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  if (!FORWARD.has(event.key) && !BACK.has(event.key)) return;
  const days = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-date]')];
  const at = days.indexOf(document.activeElement as HTMLElement);
  const mirrored =
    document.documentElement.dir === 'rtl' &&
    (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
  const next = days[at + (FORWARD.has(event.key) !== mirrored ? 1 : -1)];
  if (at >= 0 && next) {
    event.preventDefault();
    next.focus();
  }
}
