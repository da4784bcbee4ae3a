import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../shared/times';
import { Dialog } from '../parts/Dialog';
import type { Action } from './queries';

const NAMED = 8;

interface Props {
  action: Action;
  names: string[];
  isBusy: boolean;
  problem: unknown;
  onSubmit: () => void;
  onClose: () => void;
}

/** What follows, said before it is done. */
export function ActionDialog({ action, names, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(`waitingList.${action}`)}
      submit={t(`waitingList.${action}`)}
      isDangerous={action === 'deactivate'}
      {...rest}
    >
      <Text>{t(`waitingList.follows.${action}`)}</Text>
      <List>
        {names.slice(0, NAMED).map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two patients may have one name
          <List.Item key={at}>{isolated(name)}</List.Item>
        ))}
        {names.length > NAMED && (
          <List.Item>{t('waitingList.more', { count: names.length - NAMED })}</List.Item>
        )}
      </List>
    </Dialog>
  );
}
