import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import type { Appointment } from '../appointment';
import type { NextTime } from '../picker/Conflict';
import { TimePicker } from '../picker/TimePicker';
import { Refusal } from '../Refusal';
import { isFree } from './choice';
import { type MoveWish, movePreview, moveSeries, type Scope, type SeriesAnswer } from './queries';
import { useSeriesWrite } from './useSeriesWrite';
import { VisitsTable } from './VisitsTable';

interface Props {
  old: Appointment;
  scope: Scope;
  onMoved: (answer: SeriesAnswer) => void;
}

/** Another time for one visit, and as far on for the others that are meant: all of them, or none. */
export default function SeriesMove({ old, scope, onMoved }: Props) {
  const { t } = useTranslation();
  const [to, setTo] = useState<Pick<NextTime, 'date' | 'time' | 'fold'>>();
  if (!to) {
    return (
      <Stack gap="sm">
        <Text>{t('repeated.moveHint')}</Text>
        <TimePicker
          wish={{
            doctor: old.doctor,
            ...(old.service ? { service: old.service } : {}),
            minutes: old.duration_minutes,
          }}
          zone={old.time_zone}
          onTime={(date, slot) => setTo({ date, time: slot.start_time, fold: slot.fold })}
        />
      </Stack>
    );
  }
  return (
    <Moved
      old={old}
      wish={{ scope, new_date: to.date, new_time: to.time, fold: to.fold }}
      onOther={() => setTo(undefined)}
      onMoved={onMoved}
    />
  );
}

interface MovedProps {
  old: Appointment;
  wish: MoveWish;
  onOther: () => void;
  onMoved: (answer: SeriesAnswer) => void;
}

/** Where each visit comes to, and whether it can. */
function Moved({ old, wish, onOther, onMoved }: MovedProps) {
  const { t } = useTranslation();
  const found = useQuery(movePreview(old.id, wish));
  const moving = useSeriesWrite(
    `move ${old.id}`,
    (wanted: MoveWish, key) => moveSeries(old.id, wanted, key),
    onMoved,
  );
  if (found.isPending) return <Skeleton height={200} />;
  if (found.isError) return <Refusal problem={found.error} />;
  const { visits } = found.data;
  const areFree = visits.every(isFree);
  const problem = moving.error;
  return (
    <Stack gap="sm">
      <VisitsTable visits={visits} zone={old.time_zone} />
      {!areFree && (
        <Alert color="orange" role="alert" title={t('repeated.moveConflict')}>
          {t('repeated.moveConflictHint')}
        </Alert>
      )}
      {problem && !(problem instanceof ApiProblem && problem.kind === 'series-conflict') && (
        <Refusal problem={problem} />
      )}
      <Group>
        {areFree && (
          <Button loading={moving.isPending} onClick={() => moving.mutate(wish)}>
            {t('repeated.move', { visits: t('repeated.visits', { count: visits.length }) })}
          </Button>
        )}
        <Button variant="default" onClick={onOther}>
          {t('book.otherTime')}
        </Button>
      </Group>
    </Stack>
  );
}
