import { useTranslation } from 'react-i18next';
import { ReasonDialog as Ask } from '../shared/ReasonDialog';
import { ActionRefusal } from './ActionRefusal';
import { useAct } from './actions';
import type { Visit } from './visits';

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
  const acting = useAct(onClose);
  return (
    <Ask
      title={t(`reason.${does}`)}
      who={seen.patient_name}
      appointment={seen}
      label={t('reason.why')}
      hint={t(does === 'undo' ? 'reason.logged' : 'reason.told')}
      submit={t(`reason.${does}Submit`)}
      keep={t('reason.keep')}
      isPending={acting.isPending}
      refusal={acting.error && <ActionRefusal problem={acting.error} />}
      onSubmit={(reason) => acting.mutate({ seen, action: { does, reason } })}
      onClose={onClose}
    />
  );
}
