import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { useWrite } from '../parts/useWrite';
import { changeService, type Service, versionOfService } from './queries';

interface Props {
  service: Service;
  onClose: () => void;
}

/** A service that is offered no longer: what is booked stays. */
export function WithdrawDialog({ service, onClose }: Props) {
  const { t } = useTranslation();
  const leaving = useWrite(
    async (id: number) => changeService(id, await versionOfService(id), { is_active: false }),
    { changes: [['services'], ['directory'], ['free']], onDone: onClose },
  );
  return (
    <Dialog
      title={t('directory.withdrawOf', { name: service.name })}
      submit={t('directory.withdraw')}
      isDangerous
      isBusy={leaving.isPending}
      problem={leaving.error}
      onSubmit={() => leaving.mutate(service.id)}
      onClose={onClose}
    >
      <Text>{t('directory.withdrawFollows')}</Text>
    </Dialog>
  );
}
