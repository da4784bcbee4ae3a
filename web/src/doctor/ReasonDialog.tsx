import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../shared/Moment';
import { ActionRefusal } from './ActionRefusal';
import { useAct } from './actions';
import { Dialog } from './Dialog';
import type { Visit } from './visits';

const LONGEST = 500;

interface Props {
  seen: Visit;
  does?: 'decline' | 'cancel' | 'undo';
  onClose: () => void;
}

/** Declines a request or cancels a visit, and the patient is told why; or takes back what was recorded, and the log says why. */
export function ReasonDialog({
  seen,
  does = seen.status === 'pending' ? 'decline' : 'cancel',
  onClose,
}: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const acting = useAct(onClose);
  return (
    <Dialog
      title={t(`reason.${does}`)}
      onClose={onClose}
      onSubmit={() => {
        if (reason.trim()) acting.mutate({ seen, action: { does, reason: reason.trim() } });
      }}
      buttons={
        <>
          <Button
            type="submit"
            {...(does === 'undo' ? {} : { color: 'red.9' })}
            disabled={!reason.trim()}
            loading={acting.isPending}
          >
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
        description={t(does === 'undo' ? 'reason.logged' : 'reason.told')}
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
