import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface Wired {
  /** 0 when the connection was closed without an answer. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string | undefined;
  readonly text: string;
  /** Empty when the text is no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

const objectIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
};

const read = (bytes: Buffer): Wired => {
  const whole = bytes.toString('utf8');
  const end = whole.indexOf('\r\n\r\n');
  const [first = '', ...lines] = whole.slice(0, Math.max(end, 0)).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const text = end === -1 ? '' : whole.slice(end + 4);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
  return { status, headers, type: headers.get('content-type'), text, body: objectIn(text) };
};

/** For what no HTTP client would send: bytes on a connection, and what comes back until the server closes it. */
export const Wire = {
  untilClosed: (url: string, sent: string | Uint8Array): Promise<Wired> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname);
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A reset after the answer is what a server may do to a client that goes on sending.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => resolve(read(Buffer.concat(chunks))));
      socket.write(sent);
    }),
};
