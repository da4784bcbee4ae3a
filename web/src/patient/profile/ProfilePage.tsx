import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../app/session';
import { LogInFirst } from '../../shared/LogInFirst';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { Accesses } from './Accesses';
import { Contact } from './Contact';
import { PreferencesForm } from './PreferencesForm';
import { preferences, record } from './queries';
import { Stored } from './Stored';

/** What the clinic knows of somebody, how they are told, and who has looked. */
export default function ProfilePage() {
  const { t } = useTranslation();
  const person = usePerson();
  const patient = person?.patient;
  return (
    <Stack>
      <PageTitle>{t('profile.title')}</PageTitle>
      {!person && <LogInFirst>{t('profile.logInFirst')}</LogInFirst>}
      {person && !patient && <Text>{t('profile.noPatient')}</Text>}
      {patient && <Mine patient={patient} />}
    </Stack>
  );
}

function Mine({ patient }: { patient: number }) {
  const own = useQuery(record(patient));
  const wishes = useQuery(preferences(patient));
  return (
    <>
      {own.isPending && <Skeleton height={160} />}
      {own.isError && <Refusal problem={own.error} />}
      {own.data && <Contact key={own.data.version} {...own.data} />}
      {wishes.isPending && <Skeleton height={160} />}
      {wishes.isError && <Refusal problem={wishes.error} />}
      {wishes.data && (
        <PreferencesForm key={wishes.data.version} patient={patient} {...wishes.data} />
      )}
      <Stored patient={patient} />
      <Accesses />
    </>
  );
}
