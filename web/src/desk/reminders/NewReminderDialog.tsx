import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { Moment } from '../../shared/Moment';
import { isolated } from '../../shared/times';
import { Dialog } from '../parts/Dialog';
import { useWrite } from '../parts/useWrite';
import { add, appointmentBy, CHANNELS } from './queries';

/** A reminder by hand: of which appointment, over which channel, when on the viewer's clock. */
export function NewReminderDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [channel, setChannel] = useState<string>(CHANNELS[0]);
  const [when, setWhen] = useState('');
  const [wanted] = useDebouncedValue(name.trim(), 300);
  const found = useQuery(appointmentBy(wanted));
  const saving = useWrite(add, { changes: [['reminders']], onDone: onClose });
  const problem = saving.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  const visit = found.data;
  return (
    <Dialog
      title={t('reminders.new')}
      submit={t('office.save')}
      isReady={visit !== undefined && when !== ''}
      isBusy={saving.isPending}
      problem={problem}
      onSubmit={() =>
        visit &&
        saving.mutate({
          appointment: visit.id,
          reminder_type: channel,
          scheduled_for: new Date(when).toISOString(),
        })
      }
      onClose={onClose}
    >
      <TextInput
        label={t('reminders.appointmentName')}
        data-autofocus
        required
        dir="ltr"
        maxLength={36}
        value={name}
        error={fault('appointment') ?? (found.isError ? t('reminders.noAppointment') : undefined)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {visit && (
        <div role="status">
          <Text>
            {isolated(visit.patient_name ?? '')} · {isolated(visit.doctor_name ?? '')}
          </Text>
          <Moment at={visit.starts_at} zone={visit.time_zone} />
        </div>
      )}
      <NativeSelect
        label={t('reminders.channelOf')}
        value={channel}
        error={fault('reminder_type')}
        data={CHANNELS.map((value) => ({ value, label: t(`reminders.channel.${value}`) }))}
        onChange={(event) => setChannel(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        required
        label={t('reminders.sendAt')}
        value={when}
        error={fault('scheduled_for')}
        onChange={(event) => setWhen(event.currentTarget.value)}
      />
    </Dialog>
  );
}
