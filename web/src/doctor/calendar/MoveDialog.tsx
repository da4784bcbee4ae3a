import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { Dialog } from '../../shared/Dialog';
import { Moment } from '../../shared/Moment';
import { freeTimes } from '../../shared/picker/queries';
import { dateInWords, isolated, timeOf } from '../../shared/times';
import { ActionRefusal } from '../ActionRefusal';
import { useAct } from '../actions';
import type { Visit } from '../visits';
import { isDate } from './days';
import { clock, minuteOf } from './layout';
import { timeInWords } from './words';

interface Props {
  visit: Visit;
  to: { date: string; minute: number } | undefined;
  onClose: (said?: string) => void;
}

/** Moves a visit: any minute of the doctor's, or a free time; and says that the patient is told. */
export function MoveDialog({ visit, to, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [date, setDate] = useState(to?.date ?? visit.appointment_date);
  const [time, setTime] = useState(to ? clock(to.minute) : visit.appointment_time.slice(0, 5));
  const [fold, setFold] = useState(0);
  const acting = useAct(() => onClose(t('moving.done', { who: isolated(visit.patient_name) })));
  const free = useQuery({
    ...freeTimes({ doctor: visit.doctor, minutes: visit.duration_minutes }, date),
    enabled: isDate(date),
  });
  const problem = acting.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  const isSame = date === visit.appointment_date && time === visit.appointment_time.slice(0, 5);
  const choose = (next: string, which = 0) => {
    acting.reset();
    setTime(next);
    setFold(which);
  };
  return (
    <Dialog
      title={t('move.title')}
      onClose={() => onClose()}
      onSubmit={() => acting.mutate({ seen: visit, action: { does: 'move', date, time, fold } })}
      buttons={
        <>
          <Button
            type="submit"
            disabled={!isDate(date) || !time || isSame}
            loading={acting.isPending}
          >
            {t('move.submit')}
          </Button>
          <Button variant="default" onClick={() => onClose()}>
            {t('hours.back')}
          </Button>
        </>
      }
    >
      <div>
        <Text dir="auto">{visit.patient_name}</Text>
        <Text size="sm">{t('move.from')}</Text>
        <Moment at={visit.starts_at} zone={visit.time_zone} />
      </div>
      <SimpleGrid cols={2}>
        <TextInput
          type="date"
          label={t('moving.date')}
          required
          value={date}
          error={fault('new_date')}
          onChange={(event) => {
            acting.reset();
            setDate(event.currentTarget.value);
          }}
        />
        <TextInput
          type="time"
          label={t('moving.time')}
          required
          data-autofocus
          value={time}
          error={fault('new_time')}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </SimpleGrid>
      {isDate(date) && (
        <Text size="sm">
          {t('move.to')}: {dateInWords(date, i18n.language)}
          {time && ` ${isolated(timeInWords(minuteOf(time), i18n.language))}`}
        </Text>
      )}
      {free.data && free.data.available_slots.length > 0 && (
        <Group gap="xs" role="group" aria-label={t('moving.free')}>
          <Text size="sm" w="100%">
            {t('moving.free')}
          </Text>
          {free.data.available_slots.map((slot) => (
            <Button
              key={`${slot.slot_id}-${slot.fold}`}
              size="compact-sm"
              variant="default"
              aria-pressed={slot.start_time.slice(0, 5) === time && slot.fold === fold}
              onClick={() => choose(slot.start_time.slice(0, 5), slot.fold)}
            >
              {timeOf(slot.starts_at, visit.time_zone, i18n.language)}
            </Button>
          ))}
        </Group>
      )}
      <Text size="sm">{t('moving.told')}</Text>
      {problem && <ActionRefusal problem={problem} />}
    </Dialog>
  );
}
