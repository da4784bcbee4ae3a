import { Alert, Stack } from '@mantine/core';
import type { ComponentProps } from 'react';
import { PageTitle } from '../PageTitle';
import { VisitList } from './VisitList';

/** What has become of each visit, once all of them are booked or moved. */
export default function SeriesDone({
  title,
  ...list
}: ComponentProps<typeof VisitList> & { title: string }) {
  return (
    <Stack>
      <PageTitle>{title}</PageTitle>
      <Alert color="green" variant="light" role="status">
        <VisitList {...list} />
      </Alert>
    </Stack>
  );
}
