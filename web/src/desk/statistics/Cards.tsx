import { Card, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { money } from '../../shared/money';
import { isolated } from '../../shared/times';

import { count, percent } from '../parts/words';
import type { Recovery, Report } from './queries';

interface Props {
  report: Report;
  recovery: Recovery | undefined;
}

const AMOUNTS = ['revenue', 'unpaid', 'prepaid'] as const;

/** An amount of each currency that there are some in: they are never added. */
function sums(report: Report, name: (typeof AMOUNTS)[number], language: string): string {
  const all = report.by_currency.filter((one) => Number(one[name]) !== 0);
  return all.length > 0
    ? all.map((one) => isolated(money(one[name], one.currency, language))).join(' · ')
    : money(report[name], report.currency, language);
}

/** The figures of the period, each with its name. */
export function Cards({ report, recovery }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const cards: [name: string, figure: string, note?: string][] = [
    ['total', count(report.total, language)],
    ['completed', count(report.completed, language)],
    ['cancelled', count(report.cancelled, language)],
    ['declined', count(report.declined, language)],
    ['rescheduled', count(report.rescheduled, language)],
    ['no_show', count(report.no_show, language)],
    ['no_show_rate', percent(report.no_show_rate, language), t('statistics.ofThoseExpected')],
    ['utilisation', percent(report.utilisation, language), t('statistics.ofSeats')],
    ...AMOUNTS.map((name): [string, string] => [name, sums(report, name, language)]),
  ];
  if (recovery) {
    cards.push([
      'recovery',
      percent(recovery.recovery_rate, language),
      t('statistics.recovered', {
        recovered: count(recovery.seats_recovered, language),
        offered: count(recovery.seats_offered, language),
      }),
    ]);
  }
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 3, md: 4 }} m={0}>
      {cards.map(([name, figure, note]) => (
        <Card key={name} withBorder padding="sm">
          <Text component="dt" size="sm">
            {t(`statistics.card.${name}`)}
          </Text>
          <Text component="dd" m={0} fz="xl" fw={700} data-figure={name}>
            {figure}
          </Text>
          {note && (
            <Text component="dd" m={0} size="xs">
              {note}
            </Text>
          )}
        </Card>
      ))}
    </SimpleGrid>
  );
}
