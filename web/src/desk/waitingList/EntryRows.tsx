import { Button, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateInWords, isolated } from '../../shared/times';
import { type Column, Rows } from '../parts/Rows';
import type { Chosen } from '../parts/useChosen';
import { clockTime, count, instantInWords } from '../parts/words';
import type { Entry } from './queries';
import { standingOf } from './standing';

interface Props {
  entries: Entry[];
  /** How many stand before the first of them. */
  before: number;
  /** Absent where nothing can be done for them. */
  chosen: Chosen | undefined;
  onHistory: (entry: Entry) => void;
}

/** Those who wait: for what, since when, and where they stand. */
export function EntryRows({ entries, before, chosen, onHistory }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const nameOf = (entry: Entry) => entry.patient_name ?? t('waitingList.entry', { id: entry.id });
  const choice: Column<Entry> = {
    name: '',
    of: (entry) => (
      <Checkbox
        aria-label={t('office.choose', { name: nameOf(entry) })}
        checked={chosen?.has(entry.id) ?? false}
        onChange={() => chosen?.toggle(entry.id)}
      />
    ),
  };
  const columns: Column<Entry>[] = [
    ...(chosen ? [choice] : []),
    {
      name: t('waitingList.place'),
      of: (entry) => count(before + entries.indexOf(entry) + 1, language),
    },
    { name: t('waitingList.patient'), of: (entry) => isolated(nameOf(entry)) },
    { name: t('office.doctor'), of: (entry) => isolated(doctorOf(entry)) },
    {
      name: t('waitingList.wants'),
      of: (entry) => (
        <>
          {daysOf(entry)}
          <Text size="sm">{windowOf(entry)}</Text>
        </>
      ),
    },
    { name: t('waitingList.priority'), of: (entry) => count(entry.priority, language) },
    { name: t('waitingList.since'), of: (entry) => instantInWords(entry.created_at, language) },
    {
      name: t('waitingList.standing'),
      of: (entry) => {
        const { text, until } = standingOf(entry);
        return t(`waitingList.is.${text}`, {
          when: until ? isolated(instantInWords(until, language)) : '',
        });
      },
    },
    {
      name: '',
      of: (entry) => (
        <Button
          size="xs"
          variant="default"
          aria-label={t('waitingList.historyOf', { name: nameOf(entry) })}
          onClick={() => onHistory(entry)}
        >
          {t('waitingList.history')}
        </Button>
      ),
    },
  ];

  function doctorOf(entry: Entry): string {
    return entry.doctor === null ? t('waitingList.anyDoctor') : (entry.doctor_name ?? '');
  }

  function daysOf(entry: Entry): string {
    const first = dateInWords(entry.preferred_date, language);
    const last = entry.preferred_date_to;
    return last ? t('time.range', { from: first, to: dateInWords(last, language) }) : first;
  }

  function windowOf(entry: Entry): string {
    const { preferred_time_start: from, preferred_time_end: to } = entry;
    if (from && to) {
      return t('time.range', { from: clockTime(from, language), to: clockTime(to, language) });
    }
    if (from) return t('waitingList.after', { time: clockTime(from, language) });
    return to
      ? t('waitingList.until', { time: clockTime(to, language) })
      : t('waitingList.anyTime');
  }

  return (
    <Rows
      caption={t('waitingList.title')}
      columns={columns}
      rows={entries}
      keyOf={(entry) => entry.id}
    />
  );
}
