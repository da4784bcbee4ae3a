import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { LinkButton } from '../../shared/LinkButton';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { useWrite } from '../parts/useWrite';
import { DoctorFields, draftOf, fieldsOf } from './DoctorFields';
import { Leaving } from './Leaving';
import { changeDoctor, type Doctor, doctor, type Seen } from './queries';
import { Services } from './Services';

const route = getRouteApi('/desk/directory/$doctor');

/** One doctor: who they are, what they offer, and how they leave. */
export default function DoctorPage() {
  const { t } = useTranslation();
  const { doctor: id } = route.useParams();
  const found = useQuery(doctor(id));
  const [savedBy, setSavedBy] = useState<number>();
  return (
    <Stack gap="xl">
      <Group justify="space-between">
        <PageTitle>{found.data?.value.name ?? t('directory.doctor')}</PageTitle>
        <LinkButton variant="subtle" to="/desk/directory">
          {t('directory.back')}
        </LinkButton>
      </Group>
      {found.isPending && <Skeleton height={300} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.isSuccess && (
        <>
          <Edit
            key={found.data.version}
            seen={found.data}
            isSaved={savedBy === id}
            onSaved={() => setSavedBy(id)}
          />
          <Services doctor={found.data.value} />
          <Leaving seen={found.data} />
        </>
      )}
    </Stack>
  );
}

interface EditProps {
  seen: Seen<Doctor>;
  isSaved: boolean;
  onSaved: () => void;
}

/** Typed anew when the version changes: what others have written is seen first. */
function Edit({ seen, isSaved, onSaved }: EditProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(seen.value));
  const saving = useWrite(
    (fields: ReturnType<typeof fieldsOf>) =>
      changeDoctor(seen.value.id, seen.version, fields as never),
    { changes: [['doctors'], ['directory']], onDone: onSaved },
  );
  const problem = saving.error;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        saving.mutate(fieldsOf(draft));
      }}
    >
      <Stack>
        <DoctorFields
          draft={draft}
          onDraft={setDraft}
          fault={(field) => (problem instanceof ApiProblem ? problem.fault(field) : undefined)}
        />
        {problem && <Refusal problem={problem} />}
        {isSaved && !saving.isPending && <Text role="status">{t('office.saved')}</Text>}
        <div>
          <Button type="submit" loading={saving.isPending}>
            {t('office.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
