import { TextInput, type TextInputProps } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const ZONES = Intl.supportedValuesOf('timeZone');

/** A time zone by the name of its place; a part of it finds it. */
export function ZoneField(props: TextInputProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <TextInput {...props} description={t('patients.zoneHint')} list={id} dir="ltr" />
      <datalist id={id}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
