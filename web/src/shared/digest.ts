/** SHA-256 in hexadecimal digits: the same for the same words, which are not in it. */
export async function digestOf(wanted: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(wanted));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
