import { Alert, Button, Checkbox, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Dialog } from '../../shared/Dialog';
import { Refusal } from '../../shared/Refusal';
import { RoomSelect } from '../../shared/RoomSelect';
import { firstWeekday, todayIn, weekdayNames } from '../../shared/times';
import { useWishes } from '../../shared/wish';
import { SLOTS } from '../calendar/queries';
import { useDoctor } from '../frame/chosen';
import { cut, type NewSeries, wanted } from './newSeries';
import { SERIES } from './queries';
import { ofDays } from './rule';
import { ruleInWords } from './words';

/** Hours of certain weekdays, every week or every few, until a day or without an end. */
export function SeriesForm({ onClose }: { onClose: (said?: string) => void }) {
  const { t, i18n } = useTranslation();
  const doctor = useDoctor();
  const queries = useQueryClient();
  const keyOf = useWishes();
  const [form, setForm] = useState<NewSeries>(() => ({
    from: todayIn(doctor.time_zone),
    until: '',
    every: 1,
    weekdays: [],
    start: '09:00',
    end: '12:00',
    minutes: 30,
    pause: 0,
    places: 1,
    room: null,
  }));
  const slots = cut(form);
  const isWhole = Boolean(form.from && form.every > 0 && form.weekdays.length && slots.length);
  const adding = useMutation({
    mutationFn: (series: NewSeries) =>
      body(
        api.POST('/api/appointments/time-slots/recurring', {
          params: { header: { 'Idempotency-Key': keyOf(series) } },
          body: wanted(doctor.id, series) as never,
        }),
      ),
    onSuccess: (made) =>
      onClose(
        [
          t('open.done', { count: made.created }),
          ...(made.skipped.length ? [t('open.skipped', { count: made.skipped.length })] : []),
        ].join(' '),
      ),
    onSettled: () => {
      for (const queryKey of [SERIES, SLOTS]) void queries.invalidateQueries({ queryKey });
    },
  });
  const change = (next: Partial<NewSeries>) => {
    adding.reset();
    setForm({ ...form, ...next });
  };
  const text = (name: 'from' | 'until' | 'start' | 'end', type: string, label: string) => (
    <TextInput
      type={type}
      label={label}
      required={name !== 'until'}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const count = (name: 'every' | 'minutes' | 'pause' | 'places', min: number, label: string) => (
    <TextInput
      type="number"
      min={min}
      label={label}
      required
      value={form[name]}
      onChange={(event) => change({ [name]: Number(event.currentTarget.value) })}
    />
  );
  const first = firstWeekday(i18n.language) - 1;
  return (
    <Dialog
      title={t('series.add')}
      size="lg"
      onClose={() => onClose()}
      onSubmit={() => isWhole && adding.mutate(form)}
      buttons={
        <>
          <Button type="submit" disabled={!isWhole} loading={adding.isPending}>
            {t('series.submit')}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('hours.back')}
          </Button>
        </>
      }
    >
      <Checkbox.Group
        label={t('open.weekdays')}
        required
        value={form.weekdays.map(String)}
        onChange={(days) => change({ weekdays: days.map(Number).toSorted() })}
      >
        <Group mt="xs">
          {weekdayNames(i18n.language).map(({ long }, n) => (
            <Checkbox key={long} value={String((first + n) % 7)} label={long} />
          ))}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {count('every', 1, t('series.every'))}
        {text('from', 'date', t('series.begin'))}
        {text('until', 'date', t('series.until'))}
      </SimpleGrid>
      <SimpleGrid cols={2}>
        {text('start', 'time', t('open.start'))}
        {text('end', 'time', t('open.end'))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {count('minutes', 5, t('open.minutes'))}
        {count('pause', 0, t('open.pause'))}
        {count('places', 1, t('open.places'))}
      </SimpleGrid>
      <RoomSelect value={form.room} onChange={(room) => change({ room })} />
      {isWhole && (
        <Alert variant="light" role="status">
          <Text c="inherit">
            {ruleInWords(
              { ...ofDays(form.weekdays.join(',')), every: form.every },
              i18n.language,
              t,
            )}
            {t('rule.comma')}
            {t('series.each', { count: slots.length })}
          </Text>
        </Alert>
      )}
      {adding.error && <Refusal problem={adding.error} />}
    </Dialog>
  );
}
