/** A file that is being fetched, piece by piece. */
export interface Fetched {
  name: string;
  content: Blob;
}

const NAME = /filename="?([^";]+)"?/;

/**
 * Reads an answer to its end and tells how much has come; fails where the connection breaks off, so that half a file is
 * never taken for a whole one.
 */
export async function readFile(
  answer: Response,
  usualName: string,
  onBytes: (bytes: number) => void,
): Promise<Fetched> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    pieces.push(piece.value);
    bytes += piece.value.byteLength;
    onBytes(bytes);
  }
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  const name = NAME.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? usualName;
  return { name, content: new Blob(pieces, { type }) };
}

/** Gives it to the browser's downloads. */
export function save({ name, content }: Fetched): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
