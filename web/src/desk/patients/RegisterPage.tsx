import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { PatientForm } from './PatientForm';

/** Somebody who was not a patient of the clinic before. */
export default function RegisterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Stack>
      <PageTitle>{t('patients.register')}</PageTitle>
      <PatientForm
        submit={t('patients.registerSubmit')}
        onKept={(made) =>
          void navigate({ to: '/desk/patients/$patient', params: { patient: made.id } })
        }
        onBack={() => void navigate({ to: '/desk/patients' })}
      />
    </Stack>
  );
}
