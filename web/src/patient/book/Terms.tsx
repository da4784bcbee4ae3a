import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { money } from '../../shared/money';
import { isolated } from '../../shared/times';
import type { Choice } from '../find/queries';
import { chargesOf } from './charges';

const HOUR = 60;

/** What whoever books agrees to: a deposit, and what cancelling late costs; nothing where neither is asked for. */
export function Terms({ choice }: { choice: Choice }) {
  const { t, i18n } = useTranslation();
  const { currency, deposit, fee } = chargesOf(choice);
  const inWords = (amount: string) => isolated(money(amount, currency, i18n.language));
  const late = fee && {
    amount:
      fee.percent === null
        ? inWords(fee.amount ?? '0')
        : t('book.share', {
            share: isolated(
              new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(fee.percent / 100),
            ),
          }),
    when:
      fee.minutes % HOUR === 0
        ? t('book.hours', { count: fee.minutes / HOUR })
        : t('find.minutes', { count: fee.minutes }),
  };
  return (
    <>
      {deposit && <Text>{t('book.deposit', { amount: inWords(deposit) })}</Text>}
      {late && fee.minutes > 0 && <Text data-terms="late">{t('book.lateFee', late)}</Text>}
      {late && fee.onNoShow && <Text data-terms="missed">{t('book.noShowFee', late)}</Text>}
    </>
  );
}
