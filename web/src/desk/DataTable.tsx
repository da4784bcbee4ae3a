import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Table.module.css';

export interface TableColumn<R> {
  key: string;
  name: string;
  cell: (row: R) => ReactNode;
  /** In which order the rows come by it, where they can. */
  order?: { now: 'ascending' | 'descending' | 'none'; onChange: () => void };
  /** Instead of the name, as a column of boxes to tick has it. */
  heading?: ReactNode;
}

interface Props<R> {
  label: string;
  columns: TableColumn<R>[];
  rows: R[];
  keyOf: (row: R) => number | string;
  /** More attributes of a row, by which tests and styles find it. */
  rowProps?: (row: R) => Record<`data-${string}`, string | number | boolean | undefined>;
}

const ARROWS = { ascending: '▲', descending: '▼', none: '↕' };

/** Rows; on a narrow window each is a card. The roles are those of a table in both. */
export function DataTable<R>({ label, columns, rows, keyOf, rowProps }: Props<R>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: what is laid out as cards has no role of its own
    // biome-ignore-start lint/a11y/useSemanticElements: the same
    <table className={classes.table} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, name, order, heading }) => (
            <th
              key={key}
              role="columnheader"
              className={heading ? classes.select : undefined}
              aria-sort={order?.now}
            >
              {order ? (
                <UnstyledButton className={classes.order} onClick={order.onChange}>
                  {name} <span aria-hidden>{ARROWS[order.now]}</span>
                </UnstyledButton>
              ) : (
                (heading ?? name)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row" {...rowProps?.(row)}>
            {columns.map((column) => (
              <td
                key={column.key}
                role="cell"
                className={column.heading ? classes.select : undefined}
                data-label={column.heading ? undefined : column.name}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: the same
    // biome-ignore-end lint/a11y/useSemanticElements: the same
  );
}
