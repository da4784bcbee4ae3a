import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { money } from '../../shared/money';
import { dateInWords } from '../../shared/times';
import { count, percent } from '../parts/words';
import { Figure } from './Figure';
import type { Recovery, Report } from './queries';
import { dayLabel, namedCounts } from './shapes';

interface Props {
  report: Report;
  load: Report['load'];
  recovery: Recovery | undefined;
}

/** Charts, and beside each the same figures as a table. */
export function Figures({ report, load, recovery }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const number = (value: number) => count(value, language);
  const counted = (name: string, of: Record<string, number>, words: string) => {
    const rows = namedCounts(of, (code) => t(`statistics.${words}.${code}`));
    return (
      <Figure
        name={name}
        title={t(`statistics.figure.${name}`)}
        empty={t('statistics.nothing')}
        isLying
        labels={rows.map((row) => row.label)}
        series={[{ name: t('statistics.visits'), values: rows.map((row) => row.value) }]}
        columns={[
          { name: t(`statistics.${words}Of`), of: (at) => rows[at]?.label ?? '' },
          {
            name: t('statistics.number'),
            isNumber: true,
            of: (at) => number(rows[at]?.value ?? 0),
          },
        ]}
      />
    );
  };
  const days = report.by_day;
  return (
    <Stack gap="xl">
      <Figure
        name="byDay"
        title={t('statistics.figure.byDay')}
        empty={t('statistics.nothing')}
        isStacked
        labels={days.map((day) => dayLabel(day.date, language))}
        series={[
          {
            name: t('statistics.card.completed'),
            values: days.map((day) => day.completed),
          },
          {
            name: t('statistics.others'),
            values: days.map((day) => day.total - day.completed - day.cancelled - day.no_show),
          },
          { name: t('statistics.card.cancelled'), values: days.map((day) => day.cancelled) },
          { name: t('statistics.card.no_show'), values: days.map((day) => day.no_show) },
        ]}
        columns={[
          { name: t('statistics.day'), of: (at) => dateInWords(days[at]?.date ?? '', language) },
          ...(['total', 'completed', 'cancelled', 'no_show'] as const).map((name) => ({
            name: t(`statistics.card.${name}`),
            isNumber: true,
            of: (at: number) => number(days[at]?.[name] ?? 0),
          })),
          {
            name: t('statistics.card.revenue'),
            isNumber: true,
            of: (at) => money(days[at]?.revenue ?? '0', report.currency, language),
          },
        ]}
      />
      {counted('byStatus', report.by_status, 'status')}
      {counted('byType', report.by_type, 'type')}
      {recovery && counted('offers', recovery.by_status, 'offer')}
      <Figure
        name="load"
        title={t('statistics.figure.load')}
        empty={t('statistics.noLoad')}
        labels={load.map((day) => dayLabel(day.date, language))}
        series={[
          { name: t('statistics.taken'), values: load.map((day) => day.seats) },
          { name: t('statistics.seats'), values: load.map((day) => day.capacity) },
        ]}
        columns={[
          { name: t('statistics.day'), of: (at) => dateInWords(load[at]?.date ?? '', language) },
          {
            name: t('statistics.taken'),
            isNumber: true,
            of: (at) => number(load[at]?.seats ?? 0),
          },
          {
            name: t('statistics.seats'),
            isNumber: true,
            of: (at) => number(load[at]?.capacity ?? 0),
          },
          {
            name: t('statistics.card.utilisation'),
            isNumber: true,
            of: (at) => {
              const day = load[at];
              return day?.capacity ? percent(day.seats / day.capacity, language) : '–';
            },
          },
        ]}
      />
    </Stack>
  );
}
