import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
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
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change({ search: new FormData(event.currentTarget).get('search') || undefined });
  };
  const count = countOf(filters);
  const inside = filters.status ? count - 1 : count;
  return (
    <search>
      <Stack gap="sm">
        <form onSubmit={search}>
          <Group align="end" gap="sm" wrap="nowrap">
            <TextInput
              key={filters.search ?? ''}
              name="search"
              label={t('appointments.search')}
              description={t('appointments.searchHint')}
              defaultValue={filters.search ?? ''}
              maxLength={100}
              flex={1}
            />
            <Button type="submit" variant="default">
              {t('appointments.find')}
            </Button>
          </Group>
        </form>
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
