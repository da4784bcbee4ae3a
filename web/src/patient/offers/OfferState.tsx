import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  offer: { status: string; refusal?: string | null };
}

const REFUSALS = new Set(['patient-busy', 'patient-inactive']);

/** What has become of an offer, in words; it changes while somebody waits for it. */
export function OfferState({ offer }: Props) {
  const { t } = useTranslation();
  return (
    <Text role="status" data-state={offer.status}>
      {t(wordsOf(offer))}
    </Text>
  );
}

/** The key of the words. */
export function wordsOf({ status, refusal }: Props['offer']): string {
  return status === 'refused' && refusal && REFUSALS.has(refusal)
    ? `offered.${refusal}`
    : `offered.${status}`;
}
