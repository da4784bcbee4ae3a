import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { save } from '../../shared/download';
import { Refusal } from '../../shared/Refusal';

interface Props {
  id: number;
  reference: string;
}

/** The appointment as a file that every calendar takes. */
export function AddToCalendar({ id, reference }: Props) {
  const { t } = useTranslation();
  const loading = useMutation({
    mutationFn: () =>
      body<string>(
        api.GET('/api/appointments/appointments/{id}/calendar', {
          params: { path: { id: String(id) } },
          parseAs: 'text',
        }),
      ),
    onSuccess: (file) =>
      save({ name: `${reference}.ics`, content: new Blob([file], { type: 'text/calendar' }) }),
  });
  return (
    <>
      <Button variant="default" loading={loading.isPending} onClick={() => loading.mutate()}>
        {t('mine.calendar')}
      </Button>
      {loading.error && <Refusal problem={loading.error} />}
    </>
  );
}
