import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { amount, isolated } from '../../shared/times';
import type { Appointment } from './queries';

/** What it costs, and whether that is paid; nothing where it costs nothing, or is not to come about. */
export function Payment({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const isOff = appointment.status === 'cancelled' || appointment.status === 'no_show';
  if (Number(appointment.consultation_fee) === 0 || (isOff && !appointment.is_paid)) return null;
  const price = isolated(
    amount(appointment.amount_paid ?? appointment.consultation_fee, i18n.language),
  );
  return (
    <Text size="sm" data-paid={appointment.is_paid}>
      {appointment.is_paid && appointment.payment_method
        ? t(`mine.paid.${appointment.payment_method}`, { price })
        : t('mine.paid.not', { price })}
    </Text>
  );
}
