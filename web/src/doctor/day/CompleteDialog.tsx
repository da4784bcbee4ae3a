import { Button, Checkbox, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog';
import { Moment } from '../../shared/Moment';
import { ActionRefusal } from '../ActionRefusal';
import { useAct } from '../actions';
import type { Visit } from '../visits';

const LONGEST = 2000;

interface Props {
  seen: Visit;
  does: 'complete' | 'note';
  onClose: () => void;
}

/** What was found, and whether to come again: when a visit ends, or later. */
export function CompleteDialog({ seen, does, onClose }: Props) {
  const { t } = useTranslation();
  const [notes, setNotes] = useState(seen.doctor_notes ?? '');
  const [isWanted, setWanted] = useState(seen.follow_up_required);
  const [date, setDate] = useState(seen.follow_up_date ?? '');
  const acting = useAct(onClose);
  return (
    <Dialog
      title={t(`complete.${does}`)}
      onClose={onClose}
      onSubmit={() =>
        acting.mutate({
          seen,
          action: {
            does,
            notes: notes.trim() || null,
            follow_up_required: isWanted,
            follow_up_date: (isWanted && date) || null,
          },
        })
      }
      buttons={
        <>
          <Button type="submit" loading={acting.isPending}>
            {t(`complete.${does}Submit`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('complete.back')}
          </Button>
        </>
      }
    >
      <div>
        <Text dir="auto">{seen.patient_name}</Text>
        <Moment at={seen.starts_at} zone={seen.time_zone} />
      </div>
      <Textarea
        label={t('complete.notes')}
        description={t('complete.notesHint')}
        data-autofocus
        rows={5}
        dir="auto"
        maxLength={LONGEST}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <Checkbox
        label={t('complete.followUp')}
        checked={isWanted}
        onChange={(event) => setWanted(event.currentTarget.checked)}
      />
      {isWanted && (
        <TextInput
          type="date"
          label={t('complete.followUpDate')}
          min={seen.appointment_date}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      )}
      {acting.error && <ActionRefusal problem={acting.error} />}
    </Dialog>
  );
}
