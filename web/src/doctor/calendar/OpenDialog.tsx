import { Button, Checkbox, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Dialog } from '../../shared/Dialog';
import { Refusal } from '../../shared/Refusal';
import { RoomSelect } from '../../shared/RoomSelect';
import { firstWeekday, weekdayNames } from '../../shared/times';
import { useWishes } from '../../shared/wish';
import { useDoctor } from '../frame/chosen';
import type { Hours } from './calendar';
import { MadeInWords } from './MadeInWords';
import { asked, isWhole, type Opening, openingOf, preview, weekdaysOf } from './openings';
import { SLOTS } from './queries';

interface Props {
  hours: Hours;
  onClose: (said?: string) => void;
}

/** Opens hours for booking: how long a visit is, the break, for how many; and what will come of it. */
export function OpenDialog({ hours, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const doctor = useDoctor();
  const queries = useQueryClient();
  const keyOf = useWishes();
  const [opening, setOpening] = useState(() => openingOf(hours));
  const [settled] = useDebouncedValue(opening, 300);
  const expected = useQuery({
    ...preview(doctor.id, settled),
    enabled: isWhole(settled),
    placeholderData: keepPreviousData,
  });
  const making = useMutation({
    mutationFn: (wanted: Opening) =>
      body(
        api.POST('/api/appointments/time-slots/bulk_create', {
          params: { header: { 'Idempotency-Key': keyOf(wanted) } },
          body: asked(doctor.id, wanted),
        }),
      ),
    onSuccess: (made) => onClose(t('open.done', { count: made.created })),
    onSettled: () => void queries.invalidateQueries({ queryKey: SLOTS }),
  });
  const change = (next: Partial<Opening>) => {
    making.reset();
    setOpening((old) => {
      const all = { ...old, ...next };
      return next.from || next.to ? { ...all, weekdays: weekdaysOf(all.from, all.to) } : all;
    });
  };
  const problem = making.error ?? expected.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  const text = (name: 'from' | 'to' | 'start' | 'end', type: string, field: string) => (
    <TextInput
      type={type}
      label={t(`open.${name}`)}
      required
      value={opening[name]}
      error={fault(field)}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const count = (name: 'minutes' | 'pause' | 'places', min: number, field: string) => (
    <TextInput
      type="number"
      min={min}
      label={t(`open.${name}`)}
      required
      value={opening[name]}
      error={fault(field)}
      onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}
    />
  );
  const first = firstWeekday(i18n.language) - 1;
  return (
    <Dialog
      title={t('open.title')}
      size="lg"
      onClose={onClose}
      onSubmit={() => isWhole(opening) && making.mutate(opening)}
      buttons={
        <>
          <Button type="submit" disabled={!isWhole(opening)} loading={making.isPending}>
            {t('open.submit')}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('hours.back')}
          </Button>
        </>
      }
    >
      <SimpleGrid cols={2}>
        {text('from', 'date', 'start_date')}
        {text('to', 'date', 'end_date')}
        {text('start', 'time', 'start_time')}
        {text('end', 'time', 'end_time')}
      </SimpleGrid>
      {opening.from !== opening.to && (
        <Checkbox.Group
          label={t('open.weekdays')}
          value={opening.weekdays.map(String)}
          onChange={(days) => change({ weekdays: days.map(Number).toSorted() })}
        >
          <Group mt="xs">
            {weekdayNames(i18n.language).map(({ long }, n) => (
              <Checkbox key={long} value={String((first + n) % 7)} label={long} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {count('minutes', 5, 'slot_duration_minutes')}
        {count('pause', 0, 'break_duration_minutes')}
        {count('places', 1, 'max_appointments_per_slot')}
      </SimpleGrid>
      <RoomSelect
        value={opening.room}
        error={fault('room')}
        onChange={(room) => change({ room })}
      />
      {expected.data && !problem && <MadeInWords made={expected.data} />}
      {problem && <Refusal problem={problem} />}
    </Dialog>
  );
}
