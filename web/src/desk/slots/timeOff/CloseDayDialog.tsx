import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/problem';
import { locations } from '../../../shared/places';
import { todayIn, viewerZone } from '../../../shared/times';
import { Dialog } from '../../parts/Dialog';
import { DoctorPicker } from '../../parts/DoctorPicker';
import type { Doctor } from '../../parts/doctors';
import { useWrite } from '../../parts/useWrite';
import { Affected } from '../affected/Affected';
import { closeDay } from './queries';

const WHOSE = ['doctor', 'location'] as const;
type Whose = (typeof WHOSE)[number];

/** Closes a day of one doctor, or of all at a location; who is booked then is said after. */
export function CloseDayDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [date, setDate] = useState(todayIn(viewerZone()));
  const [reason, setReason] = useState('');
  const [whose, setWhose] = useState<Whose>('doctor');
  const [doctor, setDoctor] = useState<Doctor>();
  const [chosen, setChosen] = useState<number>();
  const found = useQuery(locations);
  const offered = found.data?.filter((one) => one.is_active) ?? [];
  const location = chosen ?? offered[0]?.id;
  const closing = useWrite(closeDay, { changes: [['time-off'], ['free']] });
  const problem = closing.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  if (closing.data) {
    const slots = closing.data.time_off.flatMap((absence) =>
      absence.closed_slots.map((slot) => ({ ...slot, doctor: absence.doctor })),
    );
    return (
      <Dialog title={t('slots.dayClosed')} onClose={onClose}>
        {closing.data.time_off.length === 0 && <Text>{t('slots.nobodyThere')}</Text>}
        <Affected closed={slots.length} appointments={closing.data.appointments} slots={slots} />
      </Dialog>
    );
  }
  const of = whose === 'doctor' ? { doctor: doctor?.id } : { location };
  return (
    <Dialog
      title={t('slots.closeDay')}
      submit={t('slots.closeDay')}
      isDangerous
      isReady={Object.values(of).some((id) => id !== undefined)}
      isBusy={closing.isPending}
      problem={problem ?? found.error}
      onSubmit={() => closing.mutate({ date, reason: reason.trim(), ...of } as never)}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t('slots.day')}
        required
        value={date}
        error={fault('date')}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('slots.whoseDay')}
        value={whose}
        onChange={(next) => setWhose(next as Whose)}
      >
        <Stack gap="xs" mt="xs">
          {WHOSE.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`slots.dayOf.${one}`)}
              disabled={one === 'location' && offered.length === 0}
            />
          ))}
        </Stack>
      </Radio.Group>
      {whose === 'doctor' ? (
        <DoctorPicker value={doctor} onChange={setDoctor} error={fault('doctor')} />
      ) : (
        <NativeSelect
          label={t('places.location')}
          required
          value={String(location ?? '')}
          error={fault('location')}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={offered.map((one) => ({ value: String(one.id), label: one.name }))}
        />
      )}
      <TextInput
        label={t('slots.reason')}
        description={t('slots.reasonHint')}
        required
        maxLength={500}
        dir="auto"
        value={reason}
        error={fault('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="sm">{t('slots.closeDayFollows')}</Text>
    </Dialog>
  );
}
