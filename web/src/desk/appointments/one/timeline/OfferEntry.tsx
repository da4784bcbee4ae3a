import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayAndTime, isolated } from '../../../../shared/times';
import type { Offer } from './entries';

/** An offer to somebody on the waiting list, and what became of it. */
export function OfferEntry({ offer, zone }: { offer: Offer; zone: string }) {
  const { t, i18n } = useTranslation();
  const when = (instant: string) => dayAndTime(instant, zone, i18n.language);
  return (
    <>
      <Text fw={600}>
        {t('timeline.offer', {
          patient: isolated(offer.patient_name ?? t('timeline.somebody')),
        })}
      </Text>
      <Text size="sm" data-offer={offer.status}>
        {t(`timeline.offerStatus.${offer.status}`, {
          until: when(offer.expires_at),
          when: when(offer.ended_at ?? offer.expires_at),
        })}
      </Text>
    </>
  );
}
