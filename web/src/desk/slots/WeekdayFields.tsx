import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { firstWeekday, weekdayNames } from '../../shared/times';

interface Props {
  /** 0 is Monday. */
  chosen: number[];
  onChange: (weekdays: number[]) => void;
  error?: string | undefined;
}

/** Days of the week, from the first of the language's week on. */
export function WeekdayFields({ chosen, onChange, error }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Checkbox.Group
      label={t('slots.field.weekdays')}
      value={chosen.map(String)}
      onChange={(days) => onChange(days.map(Number).toSorted())}
      error={error}
    >
      <Group mt="xs" gap="md">
        {weekdayNames(i18n.language).map((day, at) => (
          <Checkbox
            key={day.long}
            label={day.long}
            value={String((firstWeekday(i18n.language) - 1 + at) % 7)}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
