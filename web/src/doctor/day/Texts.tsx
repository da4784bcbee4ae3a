import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateInWords, isolated } from '../../shared/times';
import type { Visit } from '../visits';

/** What the patient and the clinic have written down about a visit. */
export function Texts({ visit }: { visit: Visit }) {
  const { t, i18n } = useTranslation();
  const lines: [string, string | null][] = [
    ['visit.reason', visit.reason_for_visit],
    ['visit.complaint', visit.chief_complaint],
    ['visit.symptoms', visit.symptoms],
    ['visit.notes', visit.notes],
    ['visit.needs', visit.accessibility_needs],
    ['visit.doctorNotes', visit.doctor_notes],
    ['visit.because', visit.rescheduled_to ? null : visit.cancellation_reason],
  ];
  return (
    <>
      {lines.map(
        ([key, text]) =>
          text && (
            <Text key={key} size="sm" style={{ whiteSpace: 'pre-line' }}>
              {t(key, { text: isolated(text) })}
            </Text>
          ),
      )}
      {visit.follow_up_required && (
        <Text size="sm">
          {visit.follow_up_date
            ? t('visit.followUpOn', { day: dateInWords(visit.follow_up_date, i18n.language) })
            : t('visit.followUp')}
        </Text>
      )}
    </>
  );
}
