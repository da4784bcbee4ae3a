import { Alert, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  isMeant: boolean;
  onMeant: (isMeant: boolean) => void;
}

/** No free time begins then: it is booked only where that is meant. */
export function OffSlot({ isMeant, onMeant }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      color="orange"
      role="alert"
      title={t('bookFor.offSlot')}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      <Text mb="sm">{t('bookFor.offSlotHint')}</Text>
      <Checkbox
        label={t('bookFor.offSlotMeant')}
        checked={isMeant}
        onChange={(event) => onMeant(event.currentTarget.checked)}
      />
    </Alert>
  );
}
