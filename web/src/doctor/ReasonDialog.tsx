import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../shared/Moment';
import { ActionRefusal } from './ActionRefusal';
import { useAct } from './actions';
import { Dialog } from './Dialog';
import type { Visit } from './visits';

const LONGEST = 500;

/** Declines a request or cancels a visit: the patient is told why. */
export function ReasonDialog({ seen, onClose }: { seen: Visit; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const acting = useAct(onClose);
  const does = seen.status === 'pending' ? 'decline' : 'cancel';
  return (
    <Dialog
      title={t(`reason.${does}`)}
      onClose={onClose}
      onSubmit={() => {
        if (reason.trim()) acting.mutate({ seen, action: { does, reason: reason.trim() } });
      }}
      buttons={
        <>
          <Button type="submit" color="red.9" disabled={!reason.trim()} loading={acting.isPending}>
            {t(`reason.${does}Submit`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('reason.keep')}
          </Button>
        </>
      }
    >
      <div>
        <Text dir="auto">{seen.patient_name}</Text>
        <Moment at={seen.starts_at} zone={seen.time_zone} />
      </div>
      <Textarea
        label={t('reason.why')}
        description={t('reason.told')}
        data-autofocus
        required
        rows={3}
        dir="auto"
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {acting.error && <ActionRefusal problem={acting.error} seen={acting.variables.seen} />}
    </Dialog>
  );
}
