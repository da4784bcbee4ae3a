/** What the gateway tells the pages: who lets people log in, and whose pages these are. */
export interface Config {
  issuer: string;
  client_id: string;
  scopes: string;
  languages: string[];
  clinic: { name: string; colour: string };
}

let known: Config | undefined;

export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  known = (await answer.json()) as Config;
  return known;
}

export function config(): Config {
  if (!known) throw new Error('config.json is not loaded yet');
  return known;
}
