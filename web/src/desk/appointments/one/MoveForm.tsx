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
import type { Minute, Way } from '../../book/when';
import { statusWords } from '../words';

const LONGEST = 500;

/** A free time or any other minute, and why. */
export function MoveForm({ current }: { current: Versioned }) {
  // As it was when the page opened: what comes in meanwhile is not moved unseen.
  const [seen] = useState(current);
  const old = seen.value;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [way, setWay] = useState<Way>('free');
  const [chosen, setChosen] = useState<Minute>();
  const [reason, setReason] = useState('');
  const [isMeant, setMeant] = useState(false);
  const write = useAsSeen();
  const short = { doctor: old.doctor, ...(old.service ? { service: old.service } : {}) };
  const wish = { ...short, minutes: old.duration_minutes };
  const { isKnown, offSlot } = useOffered(wish, way, chosen);
  const moving = useMutation({
    mutationFn: (to: Minute) => {
      const wanted = {
        new_date: to.date,
        new_time: to.time,
        fold: to.fold,
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
  const problem = moving.error;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (chosen) moving.mutate(chosen);
      }}
    >
      <Stack>
        <WhenStep
          ways={['free', 'other']}
          wish={wish}
          zone={old.time_zone}
          way={way}
          minute={chosen}
          onWay={(next) => {
            setWay(next);
            take(undefined);
          }}
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
            zone={old.time_zone}
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
            {t('move.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
