import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { PatientForm } from './PatientForm';
import { patient as one } from './queries';

const route = getRouteApi('/desk/patients/$patient/edit');

/** What is known of a patient, to be changed. */
export default function EditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { patient } = route.useParams();
  // Read anew: a change of what was seen a while ago would be refused.
  const found = useQuery({ ...one(patient), staleTime: 0, refetchOnWindowFocus: false });
  const back = () => void navigate({ to: '/desk/patients/$patient', params: { patient } });
  return (
    <Stack>
      <PageTitle>{t('patients.edit')}</PageTitle>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending || (found.isFetching && !found.isFetchedAfterMount) ? (
        <Skeleton height={300} />
      ) : (
        found.isSuccess && (
          <PatientForm
            known={{ patient: found.data.value, version: found.data.version }}
            submit={t('desk.save')}
            onKept={back}
            onBack={back}
          />
        )
      )}
    </Stack>
  );
}
