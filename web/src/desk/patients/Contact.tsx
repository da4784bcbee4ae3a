import { useTranslation } from 'react-i18next';
import { NAMES } from '../../app/language';
import { dateInWords } from '../../shared/times';
import classes from '../Facts.module.css';
import type { Patient } from './queries';

/** How to reach somebody, and who they are. */
export function Contact({ patient }: { patient: Patient }) {
  const { t, i18n } = useTranslation();
  const facts: [string, string | null, boolean][] = [
    ['phone', patient.phone, true],
    ['email', patient.email, true],
    [
      'date_of_birth',
      patient.date_of_birth && dateInWords(patient.date_of_birth, i18n.language),
      false,
    ],
    ['gender', patient.gender && t(`patients.gender.${patient.gender}`), false],
    ['locale', NAMES[patient.locale] ?? patient.locale, false],
    ['time_zone', patient.time_zone, true],
    ['user_sub', patient.user_sub, true],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(
        ([field, value, isLatin]) =>
          value && (
            <div key={field} className={classes.fact}>
              <dt>{t(`patients.field.${field}`)}</dt>
              <dd>{isLatin ? <bdi dir="ltr">{value}</bdi> : value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
