import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { ApiProblem, unreachable } from '../../../api/problem';
import { readFile, save } from '../../../shared/download';
import { Refusal } from '../../../shared/Refusal';
import { type Filters, queryOf } from '../filters';

/** All that is filtered, in this order, as a file; however many. */
export function ExportButton({ filters }: { filters: Filters }) {
  const { t, i18n } = useTranslation();
  const [bytes, setBytes] = useState(0);
  const stop = useRef<AbortController>(undefined);
  const exporting = useMutation({
    mutationFn: async () => {
      setBytes(0);
      stop.current = new AbortController();
      const { response } = await api.GET('/api/appointments/appointments/export', {
        params: { query: queryOf(filters) as never },
        parseAs: 'stream',
        signal: stop.current.signal,
      });
      try {
        save(await readFile(response, 'appointments.csv', setBytes));
      } catch (failure) {
        if (stop.current.signal.aborted) return;
        throw failure instanceof ApiProblem ? failure : unreachable();
      }
    },
  });
  const size = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(bytes / 1000);
  const wasStopped = stop.current?.signal.aborted ?? false;
  return (
    <div>
      <Group gap="sm">
        <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {t('appointments.export')}
        </Button>
        {exporting.isPending && (
          <Button variant="subtle" onClick={() => stop.current?.abort()}>
            {t('appointments.exportStop')}
          </Button>
        )}
      </Group>
      <Text role="status" size="sm">
        {exporting.isPending && t('appointments.exporting', { size })}
        {exporting.isSuccess && !wasStopped && t('appointments.exported', { size })}
      </Text>
      {exporting.isError && !wasStopped && (
        <>
          <Refusal problem={exporting.error} />
          <Text size="sm">{t('appointments.exportFailed')}</Text>
        </>
      )}
    </div>
  );
}
