import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type TableColumn } from '../../DataTable';
import { RowLink } from '../../RowLink';
import { type Column, ORDER_OF } from '../columns';
import type { Appointment } from '../queries';
import { StatusBadge } from '../StatusBadge';
import { cellText } from '../words';

interface Props {
  rows: Appointment[];
  columns: Column[];
  ordering?: string | undefined;
  selected: ReadonlyMap<number, Appointment>;
  /** Absent where the order is given. */
  onOrder?: (field: string) => void;
  onSelect: (rows: Appointment[], isSelected: boolean) => void;
}

/** Appointments, each with a box to select it; the first of its columns leads to its page. */
export function AppointmentTable({ rows, columns, ordering, selected, onOrder, onSelect }: Props) {
  const { t, i18n } = useTranslation();
  const chosen = rows.filter((row) => selected.has(row.id)).length;
  const boxes: TableColumn<Appointment> = {
    key: 'select',
    name: t('appointments.selectPage'),
    heading: (
      <Checkbox
        aria-label={t('appointments.selectPage')}
        checked={rows.length > 0 && chosen === rows.length}
        indeterminate={chosen > 0 && chosen < rows.length}
        onChange={(event) => onSelect(rows, event.currentTarget.checked)}
      />
    ),
    cell: (row) => (
      <Checkbox
        aria-label={t('appointments.select', {
          reference: row.reference,
          patient: row.patient_name,
        })}
        checked={selected.has(row.id)}
        onChange={(event) => onSelect([row], event.currentTarget.checked)}
      />
    ),
  };
  const shown = columns.map((column, n): TableColumn<Appointment> => {
    const field = ORDER_OF[column];
    const text = (row: Appointment) => cellText(column, row, t, i18n.language);
    return {
      key: column,
      name: t(`appointments.column.${column}`),
      ...(field &&
        onOrder && {
          order: { now: direction(ordering, field), onChange: () => onOrder(field) },
        }),
      cell: (row) => {
        if (n === 0) {
          return (
            <RowLink to="/desk/appointments/$id" params={{ id: String(row.id) }}>
              {text(row)}
            </RowLink>
          );
        }
        return column === 'status' ? <StatusBadge appointment={row} /> : <bdi>{text(row)}</bdi>;
      },
    };
  });
  return (
    <DataTable
      label={t('appointments.title')}
      columns={[boxes, ...shown]}
      rows={rows}
      keyOf={(row) => row.id}
      rowProps={(row) => ({
        'data-reference': row.reference,
        'data-selected': selected.has(row.id) || undefined,
      })}
    />
  );
}

function direction(ordering: string | undefined, field: string) {
  if (ordering === field) return 'ascending';
  return ordering === `-${field}` ? 'descending' : 'none';
}
