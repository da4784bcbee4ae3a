import { Button, Card, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { Moment } from '../../shared/Moment';
import { Conflict, type NextTime } from '../../shared/picker/Conflict';
import { TimePicker } from '../../shared/picker/TimePicker';
import { Refusal } from '../../shared/Refusal';

/** What is moved, as far as choosing another time needs it. */
export interface Movable {
  doctor: number;
  doctor_name: string | null;
  service: number | null;
  starts_at: string;
  time_zone: string;
  duration_minutes: number;
}

interface Props<T> {
  old: Movable;
  link?: string;
  move: (to: NextTime) => Promise<T>;
  onMoved: (moved: T) => void;
  /** Why it was not moved, where the time is not the reason. */
  refusal?: (problem: Error) => ReactNode;
}

/** Another time for something that is booked: the old one is kept until the new one is sure. */
export function MoveTo<T>({ old, link, move, onMoved, refusal }: Props<T>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [to, setTo] = useState<NextTime>();
  const moving = useMutation({
    mutationFn: move,
    onSuccess: onMoved,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['free'] });
      void queries.invalidateQueries({ queryKey: ['appointments'] });
    },
  });
  const wish = {
    doctor: old.doctor,
    ...(old.service ? { service: old.service } : {}),
    ...(link ? { link } : {}),
  };
  const choose = (next: NextTime) => {
    moving.reset();
    setTo(next);
  };
  const problem = moving.error;
  return (
    <>
      <Card withBorder>
        <Text size="sm">{t('move.from')}</Text>
        <Text dir="auto">{old.doctor_name}</Text>
        <Moment at={old.starts_at} zone={old.time_zone} />
        {to && (
          <>
            <Text size="sm" mt="sm">
              {t('move.to')}
            </Text>
            <Moment at={to.at} zone={old.time_zone} />
            <Group mt="sm">
              <Button loading={moving.isPending} onClick={() => moving.mutate(to)}>
                {t('move.submit')}
              </Button>
              <Button variant="default" onClick={() => setTo(undefined)}>
                {t('book.otherTime')}
              </Button>
            </Group>
          </>
        )}
      </Card>
      {problem instanceof ApiProblem && problem.isConflict ? (
        <Conflict problem={problem} wish={wish} zone={old.time_zone} onTime={choose} />
      ) : (
        problem && (refusal?.(problem) ?? <Refusal problem={problem} />)
      )}
      {!to && (
        <TimePicker
          wish={{ ...wish, minutes: old.duration_minutes }}
          zone={old.time_zone}
          onTime={(date, slot) =>
            choose({ date, time: slot.start_time, fold: slot.fold, at: slot.starts_at })
          }
        />
      )}
    </>
  );
}
