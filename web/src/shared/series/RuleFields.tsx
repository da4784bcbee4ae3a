import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LONGEST_STEP, MOST_VISITS, type Rule, UNITS } from './rule';

interface Props {
  rule: Rule;
  onRule: (rule: Rule) => void;
}

/** Every so many days, weeks or months, and how many visits. */
export function RuleFields({ rule, onRule }: Props) {
  const { t } = useTranslation();
  const number = (name: 'every' | 'count', least: number, most: number) => (
    <TextInput
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      step={1}
      w="7rem"
      label={t(`repeated.${name}`)}
      value={Number.isNaN(rule[name]) ? '' : rule[name]}
      onChange={(event) => onRule({ ...rule, [name]: event.currentTarget.valueAsNumber })}
    />
  );
  return (
    <Group align="end" gap="sm">
      {number('every', 1, LONGEST_STEP)}
      <NativeSelect
        label={t('repeated.unit')}
        value={rule.unit}
        onChange={(event) => onRule({ ...rule, unit: event.currentTarget.value as Rule['unit'] })}
        data={UNITS.map((one) => ({ value: one, label: t(`repeated.units.${one}`) }))}
      />
      {number('count', 2, MOST_VISITS)}
    </Group>
  );
}
