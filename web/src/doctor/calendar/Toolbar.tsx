import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isDate, turn, VIEWS, type View } from './days';

interface Props {
  view: View;
  date: string;
  today: string;
  onShow: (next: { view?: View; date?: string }) => void;
  onOpen: (kind: 'open' | 'block') => void;
}

/** Which days show and how; and what can be done without dragging. */
export function Toolbar({ view, date, today, onShow, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" align="end" gap="sm">
      <Group gap="xs" align="end">
        <Button variant="default" onClick={() => onShow({ date: turn(view, date, -1) })}>
          {t('calendar.back')}
        </Button>
        <Button variant="default" onClick={() => onShow({ date: today })}>
          {t('calendar.today')}
        </Button>
        <Button variant="default" onClick={() => onShow({ date: turn(view, date, 1) })}>
          {t('calendar.forward')}
        </Button>
        <TextInput
          type="date"
          aria-label={t('calendar.date')}
          value={date}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (isDate(chosen)) onShow({ date: chosen });
          }}
        />
      </Group>
      <Group gap={4} role="group" aria-label={t('calendar.view')}>
        {VIEWS.map((each) => (
          <Button
            key={each}
            variant={each === view ? 'filled' : 'default'}
            aria-pressed={each === view}
            px="sm"
            onClick={() => onShow({ view: each })}
          >
            {t(`calendar.${each}`)}
          </Button>
        ))}
      </Group>
      <Group gap="xs">
        <Button onClick={() => onOpen('open')}>{t('open.title')}</Button>
        <Button variant="default" onClick={() => onOpen('block')}>
          {t('block.title')}
        </Button>
      </Group>
    </Group>
  );
}
