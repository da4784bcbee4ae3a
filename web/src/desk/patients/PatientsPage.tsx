import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { Paging } from '../Paging';
import { SearchForm } from '../parts/SearchForm';
import { PatientTable } from './PatientTable';
import { patientList } from './queries';

const route = getRouteApi('/desk/patients');
const SIZE = 20;

/** Everybody whom the clinic knows. */
export default function PatientsPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const asked = route.useSearch();
  const found = useQuery(patientList({ ...asked, page_size: SIZE }));
  const go = (search: typeof asked) => void navigate({ to: '/desk/patients', search });
  const count = found.data?.count ?? 0;
  return (
    <Stack>
      <PageTitle>{t('patients.title')}</PageTitle>
      <div>
        <LinkButton to="/desk/patients/new">{t('patients.register')}</LinkButton>
      </div>
      <search>
        <SearchForm
          label={t('patients.search')}
          hint={t('patients.searchHint')}
          value={asked.search}
          onSearch={(search) =>
            go({
              ...(search ? { search } : {}),
              ...(asked.ordering ? { ordering: asked.ordering } : {}),
            })
          }
        />
      </search>
      <Text role="status">
        {found.isSuccess &&
          t('patients.count', {
            count,
            number: new Intl.NumberFormat(i18n.language).format(count),
          })}
      </Text>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={300} />}
      {found.isSuccess && count > 0 && (
        <PatientTable
          patients={found.data.results}
          descends={asked.ordering === '-name'}
          onOrder={() => {
            const { ordering, page: _page, ...rest } = asked;
            go(ordering ? rest : { ...rest, ordering: '-name' });
          }}
        />
      )}
      <Paging
        page={asked.page ?? 1}
        hasNext={Boolean(found.data?.next)}
        onPage={(page) => go({ ...asked, page })}
      />
    </Stack>
  );
}
