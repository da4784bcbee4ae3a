import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import type { Versioned } from '../../../shared/appointment';
import { useAsSeen } from '../../../shared/asSeen';
import { ChangeRefusal } from '../../../shared/ChangeRefusal';
import { Conflict } from '../../../shared/picker/Conflict';
import { OffSlot } from '../../book/OffSlot';
import { useOffered } from '../../book/useOffered';
import { WhenStep } from '../../book/WhenStep';
import { type Minute, minuteOf, type Way } from '../../book/when';
import { statusWords } from '../words';
import { VisitFields } from './VisitFields';
import { changesOf, type Visit, visitOf } from './visit';

const LONGEST = 500;

/** With whom, what for and how long; a free time, any other minute or the one that it has; and why. */
export function MoveForm({ current }: { current: Versioned }) {
  // As it was when the page opened: what comes in meanwhile is not moved unseen.
  const [seen] = useState(current);
  const old = seen.value;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [visit, setVisit] = useState(() => visitOf(old));
  const [zone, setZone] = useState(old.time_zone);
  const [way, setWay] = useState<Way>('free');
  const [chosen, setChosen] = useState<Minute>();
  const [reason, setReason] = useState('');
  const [isMeant, setMeant] = useState(false);
  const write = useAsSeen();
  const changes = changesOf(old, visit);
  const isChanged = Object.keys(changes).length > 0;
  const { minutes: _length, ...short } = visit;
  // Its own seat is no free time, and is there all the same.
  const isOwnSeat = way === 'same' && visit.doctor === old.doctor;
  const { isKnown, offSlot } = useOffered(visit, isOwnSeat ? 'free' : way, chosen);
  const moving = useMutation({
    mutationFn: (to: Minute) => {
      const when = { new_date: to.date, new_time: to.time, fold: to.fold };
      const wanted = {
        ...changes,
        ...(way === 'same' ? {} : when),
        reason: reason.trim() || null,
      };
      return write(seen, wanted, (version, key) =>
        body(
          api.POST('/api/appointments/appointments/{id}/reschedule', {
            params: {
              path: { id: String(old.id) },
              header: { 'Idempotency-Key': key, 'If-Match': version },
            },
            body: wanted,
          }),
        ),
      );
    },
    onSuccess: ({ new_appointment: made }) =>
      navigate({ to: '/desk/appointments/$id', params: { id: String(made.id) } }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['free'] });
      void queries.invalidateQueries({ queryKey: ['appointments'] });
    },
  });
  const take = (next: Minute | undefined) => {
    moving.reset();
    setMeant(false);
    setChosen(next);
  };
  const go = (next: Way, at: string) => {
    setWay(next);
    take(next === 'same' ? minuteOf(new Date(old.starts_at), at) : undefined);
  };
  const change = (next: Visit, at: string) => {
    const isOther = Object.keys(changesOf(old, next)).length > 0;
    const clock = at || old.time_zone;
    setVisit(next);
    setZone(clock);
    go(way === 'same' && !isOther ? 'free' : way, clock);
  };
  const problem = moving.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (chosen) moving.mutate(chosen);
      }}
    >
      <Stack>
        <VisitFields
          visit={visit}
          needsService={Boolean(old.service)}
          fault={fault}
          onVisit={change}
        />
        <WhenStep
          ways={isChanged ? ['same', 'free', 'other'] : ['free', 'other']}
          wish={visit}
          zone={zone}
          way={way}
          minute={chosen}
          onWay={(next) => go(next, zone)}
          onMinute={take}
        />
        {offSlot && <OffSlot isMeant={isMeant} onMeant={setMeant} />}
        <TextInput
          label={t('appointments.moveReason')}
          description={t('book.optional')}
          dir="auto"
          maxLength={LONGEST}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {problem instanceof ApiProblem && problem.isConflict ? (
          <Conflict
            problem={problem}
            wish={short}
            zone={zone}
            onTime={(next) => {
              setWay('free');
              take(next);
            }}
          />
        ) : (
          problem && <ChangeRefusal problem={problem} stateOf={statusWords} />
        )}
        <div>
          <Button
            type="submit"
            loading={moving.isPending}
            disabled={!isKnown || (offSlot && !isMeant)}
          >
            {t(way === 'same' ? 'appointments.changeVisit' : 'move.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
