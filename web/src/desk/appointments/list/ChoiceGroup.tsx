import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** Of the texts that name the values. */
  words: string;
  values: readonly string[];
  chosen: string[] | undefined;
  onChange: (chosen: string[]) => void;
}

/** Some of several values; none chosen is any. */
export function ChoiceGroup({ label, words, values, chosen, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={label} value={chosen ?? []} onChange={onChange}>
      <Group gap="md" mt={4}>
        {values.map((value) => (
          <Checkbox key={value} value={value} label={t(`${words}.${value}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
