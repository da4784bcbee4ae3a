import { useTranslation } from 'react-i18next';
import { ReasonDialog as Ask } from '../shared/ReasonDialog';
import { ActionRefusal } from './ActionRefusal';
import { useAct } from './actions';
import type { Visit } from './visits';

/** Declines a request or cancels a visit: the patient is told why. */
export function ReasonDialog({ seen, onClose }: { seen: Visit; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useAct(onClose);
  const does = seen.status === 'pending' ? 'decline' : 'cancel';
  return (
    <Ask
      title={t(`reason.${does}`)}
      who={seen.patient_name}
      appointment={seen}
      label={t('reason.why')}
      hint={t('reason.told')}
      submit={t(`reason.${does}Submit`)}
      keep={t('reason.keep')}
      isPending={acting.isPending}
      refusal={acting.error && <ActionRefusal problem={acting.error} />}
      onSubmit={(reason) => acting.mutate({ seen, action: { does, reason } })}
      onClose={onClose}
    />
  );
}
