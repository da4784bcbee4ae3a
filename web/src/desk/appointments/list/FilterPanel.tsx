import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '../../parts/SearchForm';
import { changed, countOf, type Filters, STATUSES } from '../filters';
import { ChoiceGroup } from './ChoiceGroup';
import classes from './FilterPanel.module.css';
import { MoreFilters } from './MoreFilters';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Which appointments are meant. */
export function FilterPanel({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const change = (what: Parameters<typeof changed>[1]) => onChange(changed(filters, what));
  const count = countOf(filters);
  const inside = filters.status ? count - 1 : count;
  return (
    <search>
      <Stack gap="sm">
        <SearchForm
          label={t('appointments.search')}
          hint={t('appointments.searchHint')}
          value={filters.search}
          onSearch={(search) => change({ search })}
        />
        <ChoiceGroup
          label={t('appointments.column.status')}
          words="appointments.status"
          values={STATUSES}
          chosen={filters.status}
          onChange={(status) => change({ status })}
        />
        <details className={classes.more}>
          <summary>
            {inside > 0
              ? t('appointments.moreFiltersUsed', { count: inside })
              : t('appointments.moreFilters')}
          </summary>
          <MoreFilters filters={filters} change={change} />
        </details>
        {(count > 0 || filters.search) && (
          <div>
            <Button
              variant="subtle"
              onClick={() => onChange(filters.ordering ? { ordering: filters.ordering } : {})}
            >
              {t('appointments.clear')}
            </Button>
          </div>
        )}
      </Stack>
    </search>
  );
}
