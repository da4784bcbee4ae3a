import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog';
import { Moment } from '../../shared/Moment';
import { placeOf } from '../../shared/room';
import { ActionRefusal } from '../ActionRefusal';
import { useAct } from '../actions';
import { History } from '../day/History';
import { Texts } from '../day/Texts';
import { ReasonDialog } from '../ReasonDialog';
import { stateOf, type Visit } from '../visits';
import { MoveDialog } from './MoveDialog';

interface Props {
  visit: Visit;
  /** Where it was dragged to. */
  to: { date: string; minute: number } | undefined;
  onClose: (said?: string) => void;
}

/** One visit of the calendar: who and why, and moving, confirming or cancelling it. */
export function VisitDialog({ visit, to, onClose }: Props) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState<'move' | 'refuse' | undefined>(to && 'move');
  const confirming = useAct(() => onClose(t('visit.confirmed')));
  if (asks === 'move') return <MoveDialog visit={visit} to={to} onClose={onClose} />;
  if (asks === 'refuse') return <ReasonDialog seen={visit} onClose={() => onClose()} />;
  return (
    <Dialog
      title={visit.patient_name}
      onClose={() => onClose()}
      buttons={
        <Button variant="default" onClick={() => onClose()}>
          {t('hours.back')}
        </Button>
      }
    >
      <div>
        <Text fw={600} data-state={visit.status}>
          {t(stateOf(visit))}
        </Text>
        <Moment at={visit.starts_at} until={visit.ends_at} zone={visit.time_zone} />
        <Text size="sm" dir="auto">
          {visit.service_name ?? t(`visit.type.${visit.appointment_type}`)}
        </Text>
        {visit.room && <Text size="sm">{placeOf(visit)}</Text>}
        <Texts visit={visit} />
      </div>
      <Group>
        {visit.status === 'pending' && (
          <Button
            loading={confirming.isPending}
            onClick={() => confirming.mutate({ seen: visit, action: { does: 'confirm' } })}
          >
            {t('do.confirm')}
          </Button>
        )}
        {visit.can_reschedule && (
          <Button variant="default" data-autofocus onClick={() => setAsks('move')}>
            {t('move.title')}
          </Button>
        )}
        {visit.can_cancel && (
          <Button variant="default" onClick={() => setAsks('refuse')}>
            {t(visit.status === 'pending' ? 'do.decline' : 'do.refuse')}
          </Button>
        )}
      </Group>
      {confirming.error && <ActionRefusal problem={confirming.error} />}
      <Text fw={600}>{t('history.title')}</Text>
      <History of={visit} />
    </Dialog>
  );
}
