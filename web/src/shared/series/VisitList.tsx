import { Code, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, dateInWords, isolated } from '../times';
import type { SeriesVisit } from './choice';

interface Props {
  visits: SeriesVisit[];
  /** Which words a state is said in, from where the reader stands. */
  stateOf: (status: string) => string;
  link?: (visit: SeriesVisit, name: string) => ReactNode;
}

/** Each visit of a series as it is now. */
export function VisitList({ visits, stateOf, link }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} data-series>
      {visits.map((one) => {
        const name = t('repeated.visitNumber', { number: one.number });
        return (
          <li key={one.number} data-visit={one.number} data-state={one.status}>
            <Text fw={600}>
              {link?.(one, name) ?? name} · {dateInWords(one.date, i18n.language)}
              {t('time.comma')} {isolated(clockTime(one.time, i18n.language))}
            </Text>
            <Text size="sm">
              {t(stateOf(one.status))} · <Code dir="ltr">{one.reference}</Code>
            </Text>
          </li>
        );
      })}
    </Stack>
  );
}
