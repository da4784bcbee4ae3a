import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../parts/useChosen';
import type { Action } from './queries';

interface Props {
  chosen: Chosen;
  onAct: (action: Action, ids: number[]) => void;
}

/** What can be done for those who are chosen. */
export function EntryActions({ chosen, onAct }: Props) {
  const { t } = useTranslation();
  return (
    <Group>
      <Checkbox
        label={t('office.chooseAll')}
        checked={chosen.all}
        indeterminate={chosen.ids.length > 0 && !chosen.all}
        onChange={chosen.toggleAll}
      />
      <Text size="sm" role="status">
        {t('office.chosen', { count: chosen.ids.length })}
      </Text>
      {(['notify', 'deactivate'] as const).map((action) => (
        <Button
          key={action}
          size="sm"
          variant="default"
          disabled={chosen.ids.length === 0}
          onClick={() => onAct(action, chosen.ids)}
        >
          {t(`waitingList.${action}`)}
        </Button>
      ))}
    </Group>
  );
}
