import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { LinkButton } from '../../shared/LinkButton';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { useWrite } from '../parts/useWrite';
import { DoctorFields, draftOf, fieldsOf } from './DoctorFields';
import { addDoctor, type DoctorFields as Fields } from './queries';

export default function NewDoctorPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf());
  const saving = useWrite(addDoctor, {
    changes: [['doctors'], ['directory']],
    onDone: (made) => void navigate({ to: '/desk/directory/$doctor', params: { doctor: made.id } }),
  });
  const problem = saving.error;
  return (
    <Stack>
      <PageTitle>{t('directory.newDoctor')}</PageTitle>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          saving.mutate(fieldsOf(draft) as Fields);
        }}
      >
        <Stack>
          <DoctorFields
            draft={draft}
            onDraft={setDraft}
            fault={(field) => (problem instanceof ApiProblem ? problem.fault(field) : undefined)}
          />
          {problem && <Refusal problem={problem} />}
          <Group>
            <Button type="submit" loading={saving.isPending}>
              {t('office.save')}
            </Button>
            <LinkButton variant="default" to="/desk/directory">
              {t('office.cancel')}
            </LinkButton>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
