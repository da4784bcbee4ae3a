import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../appointment';
import { Dialog } from '../Dialog';
import { Moment } from '../Moment';
import { Refusal } from '../Refusal';
import { WhyField } from '../WhyField';
import { cancelSeries, type Scope } from './queries';
import { ScopeChoice } from './ScopeChoice';
import { useSeriesWrite } from './useSeriesWrite';
import { VisitList } from './VisitList';

interface Props {
  appointment: Appointment;
  stateOf: (status: string) => string;
  /** What follows from it. */
  follows?: ReactNode;
  /** It alone is cancelled as any other one. */
  onlyThis: () => void;
  onClose: () => void;
}

/** Asks which visits are meant, then why, and says what has become of each. */
export default function SeriesCancelDialog({
  appointment,
  stateOf,
  follows,
  onlyThis,
  onClose,
}: Props) {
  const { t } = useTranslation();
  // As it was when it opened: once it is cancelled, what became of all still shows.
  const [seen] = useState(appointment);
  const [scope, setScope] = useState<Scope>('this');
  const [reason, setReason] = useState('');
  const cancelling = useSeriesWrite(
    `cancel ${seen.id}`,
    (wish: Parameters<typeof cancelSeries>[1], key) => cancelSeries(seen.id, wish, key),
  );
  if (cancelling.data) {
    return (
      <Dialog size="lg" title={t('repeated.cancelled')} onClose={onClose}>
        <VisitList visits={cancelling.data.visits} stateOf={stateOf} />
        <div>
          <Button data-autofocus onClick={onClose}>
            {t('repeated.close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  const isOne = scope === 'this';
  return (
    <Dialog
      title={t('repeated.cancelTitle')}
      onClose={onClose}
      onSubmit={() => {
        if (isOne) onlyThis();
        else if (reason.trim()) cancelling.mutate({ scope, cancellation_reason: reason.trim() });
      }}
      buttons={
        <>
          {isOne ? (
            <Button type="submit">{t('repeated.next')}</Button>
          ) : (
            <Button
              type="submit"
              color="red.9"
              disabled={!reason.trim()}
              loading={cancelling.isPending}
            >
              {t('repeated.cancel')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('cancel.keep')}
          </Button>
        </>
      }
    >
      <Moment at={seen.starts_at} zone={seen.time_zone} />
      <ScopeChoice scope={scope} onScope={setScope} />
      {!isOne && follows}
      {!isOne && <WhyField label={t('cancel.reason')} value={reason} onChange={setReason} />}
      {cancelling.isError && <Refusal problem={cancelling.error} />}
    </Dialog>
  );
}
