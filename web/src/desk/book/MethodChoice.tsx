import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const METHODS = ['phone', 'walk_in'] as const;
type Method = (typeof METHODS)[number];

interface Props {
  method: Method;
  onMethod: (method: Method) => void;
}

/** How the patient asked for it. */
export function MethodChoice({ method, onMethod }: Props) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('appointments.column.method')}
      value={method}
      onChange={(chosen) => onMethod(chosen as Method)}
    >
      <Group mt={4}>
        {METHODS.map((one) => (
          <Radio key={one} value={one} label={t(`appointments.bookingMethod.${one}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
