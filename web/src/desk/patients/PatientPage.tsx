import { Badge, Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { ActivityDialog } from './ActivityDialog';
import { Contact } from './Contact';
import { PatientAppointments } from './PatientAppointments';
import { patient as one } from './queries';

const route = getRouteApi('/desk/patients/$patient');

/** One patient: how to reach them, what they have and had. */
export default function PatientPage() {
  const { t } = useTranslation();
  const { patient } = route.useParams();
  const found = useQuery(one(patient));
  const [asking, setAsking] = useState(false);
  if (found.isPending) return <Skeleton height={400} />;
  if (found.isError) {
    return (
      <Stack align="start">
        <PageTitle>{t('patients.one')}</PageTitle>
        <Refusal problem={found.error} />
        <LinkButton to="/desk/patients">{t('patients.title')}</LinkButton>
      </Stack>
    );
  }
  const { value, version } = found.data;
  return (
    <Stack>
      <Group>
        <PageTitle>{value.name}</PageTitle>
        {!value.is_active && (
          <Badge color="gray" variant="light" tt="none">
            {t('patients.inactive')}
          </Badge>
        )}
      </Group>
      <Group gap="sm">
        {value.is_active && (
          <LinkButton to="/desk/book" search={{ patient }}>
            {t('patients.book')}
          </LinkButton>
        )}
        <LinkButton variant="default" to="/desk/patients/$patient/edit" params={{ patient }}>
          {t('patients.edit')}
        </LinkButton>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(value.is_active ? 'patients.deactivate' : 'patients.activate')}
        </Button>
      </Group>
      <Contact patient={value} />
      <Title order={2} size="h4">
        {t('patients.appointments')}
      </Title>
      <PatientAppointments patient={patient} />
      {asking && (
        <ActivityDialog patient={value} version={version} onClose={() => setAsking(false)} />
      )}
    </Stack>
  );
}
