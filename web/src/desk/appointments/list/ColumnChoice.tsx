import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COLUMNS, type Column } from '../columns';
import classes from './FilterPanel.module.css';

interface Props {
  columns: Column[];
  onChange: (columns: Column[]) => void;
}

/** What shows of each appointment; one thing at least. */
export function ColumnChoice({ columns, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <details className={classes.more}>
      <summary>{t('appointments.columns')}</summary>
      <Checkbox.Group
        aria-label={t('appointments.columns')}
        value={columns}
        onChange={(chosen) => {
          const next = COLUMNS.filter((column) => chosen.includes(column));
          if (next.length > 0) onChange(next);
        }}
      >
        <Group gap="md" mt="xs">
          {COLUMNS.map((column) => (
            <Checkbox key={column} value={column} label={t(`appointments.column.${column}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </details>
  );
}
