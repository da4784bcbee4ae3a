import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isFeeDue, money } from '../../shared/money';
import { dayAndTime, isolated } from '../../shared/times';
import type { Appointment } from './queries';

/** What cancelling costs, and from when on; nothing where that is free, or not possible any more. */
export function CancellationFee({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const { cancellation_fee, cancel_free_until, currency } = appointment;
  if (!cancellation_fee || !cancel_free_until || !appointment.can_cancel) return null;
  const amount = isolated(money(cancellation_fee, currency, i18n.language));
  return (
    <Text size="sm" data-fee={cancellation_fee}>
      {isFeeDue(appointment, new Date())
        ? t('mine.feeNow', { amount })
        : t('mine.feeFrom', {
            amount,
            when: isolated(dayAndTime(cancel_free_until, appointment.time_zone, i18n.language)),
          })}
    </Text>
  );
}
