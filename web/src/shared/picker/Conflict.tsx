import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem';
import { dayOf, isolated, timeOf } from '../times';
import { nextFree, type Wish } from './queries';

export interface NextTime {
  date: string;
  time: string;
  fold: number;
  at: string;
}

const HOUR = 3_600_000;

interface Props {
  problem: ApiProblem;
  wish: Omit<Wish, 'minutes'>;
  zone: string;
  onTime: (next: NextTime) => void;
}

/** A time that cannot be had: why, and the next ones instead. */
export function Conflict({ problem, wish, zone, onTime }: Props) {
  const { t, i18n } = useTranslation();
  // The hour that has begun, today and on the next days: the same all the while that this shows.
  const hour = Math.floor(Date.now() / HOUR) * HOUR;
  const later = [0, 24, 48].map((hours) => new Date(hour + hours * HOUR).toISOString());
  const found = useQueries({ queries: later.map((after) => nextFree(wish, after)) });
  const times = new Map(
    found.flatMap((next) => (next.data ? [[next.data.starts_at, next.data] as const] : [])),
  );
  return (
    <Alert
      color="orange"
      role="alert"
      title={problem.detail || t('problem.title')}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      <Text mb="xs">{times.size > 0 ? t('times.instead') : t('times.noneAtAll')}</Text>
      <Group gap="xs">
        {[...times.values()].map((next) => (
          <Button
            key={next.starts_at}
            variant="default"
            h="auto"
            py={8}
            styles={{ label: { whiteSpace: 'normal' } }}
            data-instead
            onClick={() =>
              onTime({
                date: next.date,
                time: next.start_time,
                fold: next.fold,
                at: next.starts_at,
              })
            }
          >
            {dayOf(next.starts_at, zone, i18n.language)}
            {t('time.comma')} {isolated(timeOf(next.starts_at, zone, i18n.language))}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
