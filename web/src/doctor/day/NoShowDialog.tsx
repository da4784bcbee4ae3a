import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog';
import { Moment } from '../../shared/Moment';
import { ActionRefusal } from '../ActionRefusal';
import { useAct } from '../actions';
import type { Visit } from '../visits';

/** Asks once, since it can be taken back for a while only: Enter says yes. */
export function NoShowDialog({ seen, onClose }: { seen: Visit; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useAct(onClose);
  return (
    <Dialog
      title={t('noShow.title')}
      onClose={onClose}
      onSubmit={() => acting.mutate({ seen, action: { does: 'no_show' } })}
      buttons={
        <>
          <Button type="submit" data-autofocus loading={acting.isPending}>
            {t('noShow.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('noShow.back')}
          </Button>
        </>
      }
    >
      <div>
        <Text dir="auto">{seen.patient_name}</Text>
        <Moment at={seen.starts_at} zone={seen.time_zone} />
      </div>
      <Text>{t('noShow.final')}</Text>
      {acting.error && <ActionRefusal problem={acting.error} />}
    </Dialog>
  );
}
