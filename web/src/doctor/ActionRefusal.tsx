import { ChangeRefusal } from '../shared/ChangeRefusal';
import { stateOf } from './visits';

/** Why something was not done with a visit, in a doctor's words. */
export function ActionRefusal({ problem }: { problem: unknown }) {
  return <ChangeRefusal problem={problem} stateOf={stateOf} />;
}
