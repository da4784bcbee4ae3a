import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../shared/times';
import { DataTable } from '../DataTable';
import { RowLink } from '../RowLink';
import type { Patient } from './queries';

interface Props {
  patients: Patient[];
  descends: boolean;
  onOrder: () => void;
}

const COLUMNS = ['date_of_birth', 'phone', 'email', 'state'] as const;

/** Patients; the name leads to the page of each. */
export function PatientTable({ patients, descends, onOrder }: Props) {
  const { t, i18n } = useTranslation();
  const cell = (patient: Patient, column: (typeof COLUMNS)[number]) => {
    switch (column) {
      case 'date_of_birth':
        return patient.date_of_birth ? dateInWords(patient.date_of_birth, i18n.language) : '–';
      case 'state':
        return t(patient.is_active ? 'patients.active' : 'patients.inactive');
      default:
        return <bdi dir="ltr">{patient[column] ?? '–'}</bdi>;
    }
  };
  return (
    <DataTable
      label={t('patients.title')}
      rows={patients}
      keyOf={(patient) => patient.id}
      rowProps={(patient) => ({ 'data-patient': patient.id })}
      columns={[
        {
          key: 'name',
          name: t('patients.field.name'),
          order: { now: descends ? 'descending' : 'ascending', onChange: onOrder },
          cell: (patient) => (
            <RowLink to="/desk/patients/$patient" params={{ patient: patient.id }}>
              <bdi>{patient.name}</bdi>
            </RowLink>
          ),
        },
        ...COLUMNS.map((column) => ({
          key: column,
          name: t(`patients.field.${column}`),
          cell: (patient: Patient) => cell(patient, column),
        })),
      ]}
    />
  );
}
