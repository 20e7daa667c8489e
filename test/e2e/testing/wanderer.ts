import { request as ask } from 'node:http';

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** Who gets on as a browser does: keeps the cookies of each place and follows where it is sent, one step at a time. */
export class Wanderer {
  /** By origin and name. */
  readonly cookies = new Map<string, Map<string, string>>();
  /** Every place that it was sent to. */
  readonly places: URL[] = [];

  /** The cookies of a place are forgotten there, as if it were another browser. */
  forget(url: string): void {
    this.cookies.delete(new URL(url).origin);
  }

  /** One step. */
  async ask(
    url: URL,
    method = 'GET',
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page & { readonly to?: URL }> {
    const jar = this.cookies.get(url.origin) ?? new Map<string, string>();
    this.cookies.set(url.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    return new Promise((resolve, reject) => {
      const request = ask(
        url,
        { method, headers: { ...form, ...(cookie !== '' && { cookie }), ...headers } },
        (answer) => {
          for (const set of answer.headers['set-cookie'] ?? []) {
            const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s);
            if (value === '' || /Max-Age=0|expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
            else jar.set(name, value);
          }
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += String(chunk)));
          answer.on('end', () => {
            const { location } = answer.headers;
            const to = location === undefined ? {} : { to: new URL(location, url) };
            resolve({ url, status: answer.statusCode ?? 0, text, ...to });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Until it is sent no further, or to a place where it should stop. */
  async goes(to: URL, stopAt: (url: URL) => boolean = () => false): Promise<Page> {
    const page = await this.ask(to);
    if (page.to === undefined) return page;
    this.places.push(page.to);
    return stopAt(page.to) ? { ...page, url: page.to } : this.goes(page.to, stopAt);
  }
}
