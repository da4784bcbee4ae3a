import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** Of the texts `yes` and `no`. */
  words: string;
  value: boolean | undefined;
  onChange: (value: boolean | undefined) => void;
}

/** Yes, no, or either. */
export function YesNo({ label, words, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label}
      value={value === undefined ? '' : String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === '' ? undefined : chosen === 'true');
      }}
      data={[
        { value: '', label: t('appointments.any') },
        { value: 'true', label: t(`${words}.yes`) },
        { value: 'false', label: t(`${words}.no`) },
      ]}
    />
  );
}
