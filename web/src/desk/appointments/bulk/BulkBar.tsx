import { Button, Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdmin } from '../../../app/session';
import { NOT_OF_THE_FRONT_DESK } from '../one/actions';
import type { Appointment } from '../queries';
import { BulkDialog } from './BulkDialog';
import { ACTIONS, type Action, MOST } from './queries';

interface Props {
  selected: ReadonlyMap<number, Appointment>;
  /** Those that make sense for what the list shows. */
  actions?: readonly Action[];
  onClear: () => void;
}

/** What can be done with those that are selected, on whichever page they are. */
export function BulkBar({ selected, actions = ACTIONS, onClear }: Props) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const [action, setAction] = useState<Action>();
  const count = selected.size;
  return (
    <div>
      <Text role="status" aria-live="polite" size="sm">
        {count > 0 ? t('appointments.selected', { count }) : t('appointments.selectHint')}
      </Text>
      {count > 0 && (
        <Card withBorder mt="xs" p="sm">
          <Group gap="sm" role="group" aria-label={t('appointments.withSelected')}>
            {actions
              .filter((one) => isAdmin || !NOT_OF_THE_FRONT_DESK.includes(one))
              .map((one) => (
                <Button
                  key={one}
                  variant="default"
                  disabled={count > MOST}
                  onClick={() => setAction(one)}
                >
                  {t(`appointments.action.${one}`)}
                </Button>
              ))}
            <Button variant="subtle" onClick={onClear}>
              {t('appointments.selectNone')}
            </Button>
          </Group>
          {count > MOST && <Text mt="xs">{t('appointments.tooMany', { count: MOST })}</Text>}
        </Card>
      )}
      {action && (
        <BulkDialog
          action={action}
          appointments={[...selected.values()]}
          onClose={(done) => {
            setAction(undefined);
            if (done) onClear();
          }}
        />
      )}
    </div>
  );
}
