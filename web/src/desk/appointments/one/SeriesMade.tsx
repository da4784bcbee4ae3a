import type { SeriesAnswer } from '../../../shared/series/queries';
import SeriesDone from '../../../shared/series/SeriesDone';
import { stateWords } from '../words';
import { visitLink } from './visitLink';

interface Props {
  series: SeriesAnswer;
  title: string;
}

/** What was booked or moved together, each visit with its page. */
export default function SeriesMade({ series, title }: Props) {
  return <SeriesDone title={title} visits={series.visits} stateOf={stateWords} link={visitLink} />;
}
