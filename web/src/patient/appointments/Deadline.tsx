import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayAndTime, isolated } from '../../shared/times';
import type { Appointment } from './queries';

/** Until when its patient may cancel or move it, on the doctor's clock; then the clinic is asked. */
export function Deadline({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const until = appointment.cancel_until;
  if (!until || !appointment.is_upcoming || appointment.status === 'arrived') return null;
  return (
    <Text size="sm" data-deadline={until}>
      {appointment.can_cancel
        ? t('mine.cancelUntil', {
            when: isolated(dayAndTime(until, appointment.time_zone, i18n.language)),
          })
        : t('mine.askClinic')}
    </Text>
  );
}
