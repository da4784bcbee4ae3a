import type { User, UserManager } from 'oidc-client-ts';
import { useState, useSyncExternalStore } from 'react';
import { config } from './config';
import { firstPage, isAdmin, type Role } from './roles';

/** That this tab had a session; no token. A reload then asks the provider again, and nobody types. */
const MARK = 'had-session';
const RETURN_TO = 'return-to';
/** In place of an address: where the work of whoever logs in begins. */
const FIRST = 'first';

/** Who is logged in. */
export interface Person {
  name: string;
  roles: Role[];
  patient: number | undefined;
  doctor: number | undefined;
}

let manager: Promise<UserManager> | undefined;
let renewing: Promise<void> | undefined;
let user: User | undefined;
let person: Person | undefined;
const listeners = new Set<() => void>();

/** Loaded when somebody logs in, not before. Tokens are in memory only. */
function oidc(): Promise<UserManager> {
  manager ??= import('oidc-client-ts').then(
    ({ InMemoryWebStorage, UserManager, WebStorageStateStore }) =>
      new UserManager({
        authority: config().issuer,
        client_id: config().client_id,
        redirect_uri: `${location.origin}/signed-in`,
        post_logout_redirect_uri: `${location.origin}/`,
        scope: config().scopes,
        automaticSilentRenew: false,
        userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
      }),
  );
  return manager;
}

function become(next: User | undefined) {
  user = next;
  person = next && {
    name: String(next.profile.name ?? next.profile.sub),
    roles: rolesIn(next.access_token),
    patient: claim(next.access_token, 'patient_id'),
    doctor: claim(next.access_token, 'doctor_id'),
  };
  if (next) sessionStorage.setItem(MARK, 'yes');
  else sessionStorage.removeItem(MARK);
  for (const listener of listeners) listener();
}

/** A number that the API will know the caller by; read to say it, never to decide. */
export function claim(token: string, name: string): number | undefined {
  const value = claims(token)[name];
  return value === undefined || value === null ? undefined : Number(value);
}

/** Which areas are shown; what the caller may do the API decides. */
export function rolesIn(token: string): Role[] {
  const roles = claims(token).roles;
  return Array.isArray(roles) ? roles : [];
}

function claims(token: string): Record<string, unknown> {
  try {
    const body = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(atob(body));
  } catch {
    return {};
  }
}

/** Before the first page shows: true while the browser is on its way to the provider and back. */
export async function startSession(): Promise<boolean> {
  if (location.pathname === '/signed-in') {
    await comeBack();
    return false;
  }
  // What a link in a message is for takes no log-in, and its token goes nowhere.
  if (location.pathname === '/link') return false;
  if (sessionStorage.getItem(MARK) !== 'yes') return false;
  sessionStorage.removeItem(MARK);
  await leaveToLogIn('none');
  return true;
}

async function comeBack() {
  const to = sessionStorage.getItem(RETURN_TO) ?? '/';
  sessionStorage.removeItem(RETURN_TO);
  try {
    become((await (await oidc()).signinCallback()) ?? undefined);
  } catch {
    // The provider's session is over, or somebody opened this address by hand: nobody is logged in.
    become(undefined);
  }
  const isOurs = to.startsWith('/') && !to.startsWith('//');
  history.replaceState(null, '', isOurs ? to : firstPage(person));
}

async function leaveToLogIn(prompt?: string) {
  // A reload comes back to where it was; so does a log-in, but on the first page.
  const begins = !prompt && location.pathname === '/' && location.search === '';
  sessionStorage.setItem(RETURN_TO, begins ? FIRST : location.pathname + location.search);
  await (await oidc()).signinRedirect({
    ...(prompt ? { prompt } : {}),
    ui_locales: document.documentElement.lang,
  });
}

/** Leaves for the provider's page, and comes back to this one. */
export async function logIn(): Promise<void> {
  await leaveToLogIn();
}

/** Here, and at the provider. */
export async function logOut(): Promise<void> {
  const hint = user?.id_token;
  become(undefined);
  await (await oidc()).signoutRedirect(hint ? { id_token_hint: hint } : {});
}

/** Renewed when it is about to expire, if the provider gave the means. */
export async function accessToken(): Promise<string | undefined> {
  if (user && (user.expires_in ?? 0) < 30 && user.refresh_token) {
    // Once for all who ask meanwhile: a refresh token that is shown twice ends the session.
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    await renewing;
  }
  return user && !user.expired ? user.access_token : undefined;
}

async function renew() {
  try {
    become((await (await oidc()).signinSilent()) ?? undefined);
  } catch {
    // The provider refused, or could not be reached while the token was still good.
    if (user?.expired) become(undefined);
  }
}

/** The API does not take the token any more. */
export function sessionEnded(): void {
  if (user) become(undefined);
}

export function usePerson(): Person | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => person,
  );
}

/** Stays true when the session ends while a page is open: what was typed there is not thrown away. */
export function useLoggedIn(): boolean {
  const person = usePerson();
  const [was, setWas] = useState(false);
  if (person && !was) setWas(true);
  return was || person !== undefined;
}

/** Whether an administrator is logged in; stays so when the session ends while a page is open. */
export function useIsAdmin(): boolean {
  const person = usePerson();
  const [was, setWas] = useState(false);
  const is = person ? isAdmin(person) : was;
  if (is !== was) setWas(is);
  return is;
}
