import { Alert, Button, SimpleGrid, Skeleton, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsSeen } from '../../shared/asSeen';
import { Dialog } from '../../shared/Dialog';
import { Refusal } from '../../shared/Refusal';
import { useWishes } from '../../shared/wish';
import type { Hours } from '../calendar/calendar';
import { addDays, isDate } from '../calendar/days';
import { clock, DAY_LONG, minuteOf, type Span } from '../calendar/layout';
import { ABSENCES, SLOTS } from '../calendar/queries';
import { useDoctor } from '../frame/chosen';
import { VISITS, visits } from '../visits';
import { AffectedList } from './AffectedList';
import { affectedBy } from './affected';
import { type Choices, carryOut, isReady, type Plan } from './plan';

interface Props {
  hours: Hours;
  onClose: (said?: string) => void;
}

const LAST = '23:59';

/** Blocks a time: first who is booked then and what becomes of each, then the block. */
export function BlockDialog({ hours, onClose }: Props) {
  const { t } = useTranslation();
  const doctor = useDoctor();
  const queries = useQueryClient();
  const keyOf = useWishes();
  const write = useAsSeen();
  const [wall, setWall] = useState({
    from: hours.dates[0],
    start: clock(hours.from),
    to: hours.dates[1],
    // The end of a day is no time that the field knows.
    end: hours.to === DAY_LONG ? LAST : clock(hours.to),
  });
  const [choices, setChoices] = useState<Choices>({});
  const [reason, setReason] = useState('');
  const span = spanOf(wall);
  const found = useQuery({
    ...visits(doctor.id, { from: addDays(wall.from || hours.dates[0], -1), to: wall.to }),
    enabled: span !== undefined,
  });
  const affected = span ? affectedBy(span, found.data ?? []) : [];
  const blocking = useMutation({
    mutationFn: (plan: Plan) => carryOut(plan, keyOf, write),
    onSuccess: (outcome) => {
      const refused = Object.values(outcome).some((one) => 'problem' in one);
      if (!refused) onClose(t('block.done', { count: Object.keys(outcome).length }));
    },
    onSettled: () => {
      for (const queryKey of [VISITS, SLOTS, ABSENCES])
        void queries.invalidateQueries({ queryKey });
    },
  });
  const plan = span && { doctor: doctor.id, span, affected, choices, reason };
  const change = (next: Partial<typeof wall>) => {
    blocking.reset();
    setWall({ ...wall, ...next });
  };
  const field = (name: keyof typeof wall, type: string) => (
    <TextInput
      type={type}
      label={t(`block.${name}`)}
      required
      value={wall[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog
      title={t('block.title')}
      size="xl"
      onClose={() => onClose()}
      onSubmit={() => plan && isReady(plan) && found.isSuccess && blocking.mutate(plan)}
      buttons={
        <>
          <Button
            type="submit"
            disabled={!plan || !isReady(plan) || !found.isSuccess}
            loading={blocking.isPending}
          >
            {t(blocking.data ? 'block.again' : 'block.submit')}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('hours.back')}
          </Button>
        </>
      }
    >
      <SimpleGrid cols={2}>
        {field('from', 'date')}
        {field('start', 'time')}
        {field('to', 'date')}
        {field('end', 'time')}
      </SimpleGrid>
      {!span && <Text size="sm">{t('block.noTime')}</Text>}
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && span && <Skeleton height={80} />}
      {found.isSuccess && span && (
        <AffectedList
          affected={affected}
          span={span}
          choices={choices}
          reason={reason}
          outcome={blocking.data ?? {}}
          onChoices={setChoices}
          onReason={setReason}
        />
      )}
      {blocking.data && (
        <Alert color="orange" role="alert">
          {t('block.notAll')}
        </Alert>
      )}
      {blocking.error && <Refusal problem={blocking.error} />}
    </Dialog>
  );
}

function spanOf({
  from,
  start,
  to,
  end,
}: {
  from: string;
  start: string;
  to: string;
  end: string;
}): Span | undefined {
  if (!isDate(from) || !isDate(to) || !start || !end) return undefined;
  const until = end === LAST ? DAY_LONG : minuteOf(end);
  const isEmpty = from > to || (from === to && until <= minuteOf(start));
  return isEmpty
    ? undefined
    : { from: { date: from, minute: minuteOf(start) }, to: { date: to, minute: until } };
}
