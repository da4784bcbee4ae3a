import { useEffect, useRef, useState } from 'react';
import { type Chain, type Portion, portion } from './queries';

/** Of more than so many nobody reads on. */
const MOST = 100;

type Violation = Portion['violations'][number];

interface Walk {
  state: 'idle' | 'running' | 'stopped' | 'done';
  checked: number;
  violations: Violation[];
  problem?: unknown;
}

const IDLE: Walk = { state: 'idle', checked: 0, violations: [] };

/** Asks for one part of the chain after the other, until the end or until somebody stops it. */
export function useChain(chain: Chain) {
  const [walk, setWalk] = useState(IDLE);
  const going = useRef<symbol>(undefined);
  useEffect(
    () => () => {
      going.current = undefined;
    },
    [],
  );
  const start = async () => {
    const own = Symbol(chain);
    going.current = own;
    let sofar: Walk = { ...IDLE, state: 'running' };
    setWalk(sofar);
    try {
      let after: string | undefined;
      do {
        const part = await portion(chain, after);
        if (going.current !== own) return;
        after = part.next ?? undefined;
        sofar = {
          state: after ? 'running' : 'done',
          checked: sofar.checked + part.checked,
          violations: [...sofar.violations, ...part.violations].slice(0, MOST),
        };
        setWalk(sofar);
      } while (after);
    } catch (problem) {
      if (going.current === own) setWalk({ ...sofar, state: 'stopped', problem });
    }
  };
  const stop = () => {
    going.current = undefined;
    setWalk((was) => ({ ...was, state: 'stopped' }));
  };
  return { ...walk, start: () => void start(), stop };
}
