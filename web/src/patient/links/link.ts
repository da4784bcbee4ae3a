import { digestOf } from '../../shared/digest';

/** What the address of a link in a message says, behind its `#`: what for, and the token. */
export interface Link {
  purpose: string;
  token: string;
  /** Of which messages one opts out. */
  topic: string;
}

/** Absent where it says nothing that anybody could have been sent. */
export function linkOf(fragment: string): Link | undefined {
  const [purpose = '', token = '', topic = ''] = fragment.replace(/^#/, '').split('.');
  return purpose && /^[\w-]{20,60}$/.test(token) ? { purpose, token, topic } : undefined;
}

/** Says by which link somebody acts: in no address, and so in no log. */
export function by(link: Link): { Authorization: string } {
  return { Authorization: `Link ${link.token}` };
}

/**
 * One for each thing that is wanted by a link, after a reload too: keys are the link's own. The
 * words themselves are not in it.
 */
export function keyOf(...wanted: string[]): Promise<string> {
  return digestOf(wanted);
}
