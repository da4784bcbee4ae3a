import { SimpleGrid, Text, Title } from '@mantine/core';
import { type Column, Rows } from '../parts/Rows';
import { Chart } from './Chart';
import classes from './Figure.module.css';
import type { Series } from './options';

interface Props {
  name: string;
  title: string;
  /** Said where there is nothing to show. */
  empty: string;
  labels: string[];
  series: Series[];
  isStacked?: boolean;
  isLying?: boolean;
  /** Of the table; a row is a place in the labels. */
  columns: Column<number>[];
}

/** A chart, and beside it its figures as a table. */
export function Figure(props: Props) {
  const { name, title, empty, labels, series, columns } = props;
  return (
    <section data-chart={name}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {labels.length === 0 ? (
        <Text>{empty}</Text>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Chart
            labels={labels}
            series={series}
            isStacked={props.isStacked ?? false}
            isLying={props.isLying ?? false}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
          <section className={classes.table} tabIndex={0} aria-label={title}>
            <Rows
              caption={title}
              columns={columns}
              rows={labels.map((_, at) => at)}
              keyOf={(at) => at}
            />
          </section>
        </SimpleGrid>
      )}
    </section>
  );
}
