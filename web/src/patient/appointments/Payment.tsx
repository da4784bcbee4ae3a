import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { money } from '../../shared/money';
import { isolated } from '../../shared/times';
import type { Appointment } from './queries';

/** What it costs, and whether that is paid; nothing where it costs nothing, or is not to come about. */
export function Payment({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const isOff = appointment.status === 'cancelled' || appointment.status === 'no_show';
  const { amount_paid, consultation_fee, currency, deposit_amount } = appointment;
  if (
    Number(consultation_fee) === 0 ||
    (isOff && !amount_paid && !appointment.cancellation_fee_due)
  )
    return null;
  const inWords = (text: string) => isolated(money(text, currency, i18n.language));
  const price = inWords(amount_paid ?? consultation_fee);
  const due = appointment.cancellation_fee_due;
  if (due) {
    return (
      <Text size="sm" data-paid={appointment.is_paid}>
        {t(appointment.is_paid ? 'mine.paid.feePaid' : 'mine.paid.fee', { price: inWords(due) })}
      </Text>
    );
  }
  if (deposit_amount && !amount_paid && appointment.deposit_paid === false && !isOff) {
    return (
      <Text size="sm" data-paid={false}>
        {t('mine.paid.not', { price })}
        <br />
        {t('mine.paid.deposit', { price: inWords(deposit_amount) })}
      </Text>
    );
  }
  if (amount_paid && !appointment.is_paid) {
    return (
      <Text size="sm" data-paid="part">
        {t('mine.paid.part', { price, fee: inWords(consultation_fee) })}
      </Text>
    );
  }
  return (
    <Text size="sm" data-paid={appointment.is_paid}>
      {appointment.is_paid && appointment.payment_method
        ? t(`mine.paid.${appointment.payment_method}`, { price })
        : t('mine.paid.not', { price })}
    </Text>
  );
}
