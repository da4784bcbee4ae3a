import type { SeriesVisit } from '../../../shared/series/choice';
import { RowLink } from '../../RowLink';

/** To the page of one visit of a series. */
export function visitLink({ id }: SeriesVisit, name: string) {
  return (
    <RowLink to="/desk/appointments/$id" params={{ id: String(id) }}>
      {name}
    </RowLink>
  );
}
