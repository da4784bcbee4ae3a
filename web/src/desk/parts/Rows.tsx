import type { Key, ReactNode } from 'react';
import classes from './Rows.module.css';

export interface Column<T> {
  /** What the column is called; empty for one of buttons. */
  name: string;
  of: (row: T) => ReactNode;
  /** Numbers stand at the end, so that they can be compared. */
  isNumber?: boolean;
}

interface Props<T> {
  /** Said to who cannot see where the table stands. */
  caption: string;
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T) => Key;
}

/** A table; where the window is narrow each row is a card with the columns' names in it. */
export function Rows<T>({ caption, columns, rows, keyOf }: Props<T>) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, at) =>
            column.name ? (
              <th
                key={column.name}
                scope="col"
                className={column.isNumber ? classes.number : undefined}
              >
                {column.name}
              </th>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
              <td key={at} />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-row={keyOf(row)}>
            {columns.map((column, at) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                key={at}
                data-label={column.name}
                className={column.isNumber ? classes.number : undefined}
              >
                {column.of(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
