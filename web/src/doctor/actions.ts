import { type Query, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { useAsSeen, type WriteAsSeen } from '../shared/asSeen';
import { VISITS, type Visit } from './visits';

interface Said {
  notes: string | null;
  follow_up_required: boolean;
  follow_up_date: string | null;
}

/** What is done with a visit, and what is said with it. */
export type Action =
  | { does: 'confirm' | 'check_in' | 'start' | 'no_show' }
  | { does: 'cancel'; reason: string }
  | { does: 'decline' | 'undo'; reason: string }
  | ({ does: 'complete' | 'note' } & Said)
  | { does: 'move'; date: string; time: string; fold?: number };

/** What somebody saw of a visit when they wanted something done with it. */
export interface Wish {
  seen: Visit;
  action: Action;
}

/** Does one thing with one visit, as it was seen: what has changed meanwhile is not touched unseen. */
export function useAct(onDone?: () => void) {
  const queries = useQueryClient();
  const write = useAsSeen();
  return useMutation({
    mutationFn: ({ seen, action }: Wish) => act(write, seen, action),
    onSuccess: (now, { seen }) => {
      // At once, and not only when the lists have been asked again: the next key finds it as it is.
      queries.setQueriesData<Visit[]>({ queryKey: VISITS, predicate: isList }, (all) =>
        all?.map((one) => (one.id === now.id ? now : one)),
      );
      setTimeout(() => keepFocus(seen), 0);
      onDone?.();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: VISITS }),
  });
}

const isList = ({ state }: Query) => Array.isArray(state.data);

/** What was done may have put the visit into another list, and the focus nowhere. */
function keepFocus({ reference }: Visit) {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-visit="${reference}"]`)?.focus();
}

/** Gives the visit as it is then. */
export function act(write: WriteAsSeen, seen: Visit, action: Action): Promise<Visit> {
  return write({ value: seen }, action, (version, key) => send(seen.id, version, key, action));
}

async function send(id: number, version: string, key: string, action: Action): Promise<Visit> {
  const path = { id: String(id) };
  const params = { path, header: { 'Idempotency-Key': key, 'If-Match': version } };
  const BASE = '/api/appointments/appointments/{id}';
  switch (action.does) {
    case 'confirm':
      return body(api.POST(`${BASE}/confirm`, { params }));
    case 'check_in':
      return body(api.POST(`${BASE}/check_in`, { params }));
    case 'start':
      return body(api.POST(`${BASE}/start`, { params }));
    case 'no_show':
      return (await body(api.POST(`${BASE}/no_show`, { params }))).appointment;
    case 'cancel': {
      const said = { cancellation_reason: action.reason };
      return (await body(api.POST(`${BASE}/cancel`, { params, body: said }))).appointment;
    }
    case 'decline':
      return body(api.POST(`${BASE}/decline`, { params, body: { reason: action.reason } }));
    case 'undo':
      return body(api.POST(`${BASE}/undo`, { params, body: { reason: action.reason } }));
    case 'complete':
      return body(
        api.POST(`${BASE}/complete`, {
          params,
          body: { notes: action.notes, ...followUp(action) },
        }),
      );
    case 'note':
      return body(
        api.PATCH(BASE, {
          params: { path, header: { 'If-Match': version } },
          body: { doctor_notes: action.notes, ...followUp(action) },
        }),
      );
    case 'move': {
      const to = { new_date: action.date, new_time: action.time, fold: action.fold ?? 0 };
      return (await body(api.POST(`${BASE}/reschedule`, { params, body: to }))).old_appointment;
    }
  }
}

function followUp({ follow_up_required, follow_up_date }: Said) {
  return { follow_up_required, follow_up_date };
}
