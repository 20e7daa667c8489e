import type { Browser, Page } from 'playwright-core';
import { source as AXE } from 'axe-core';
import { LIMIT_MS } from './browser.js';

const WIDE = { width: 1440, height: 900 };
/** The smallest that the law asks for: 1280 at 400 per cent. */
const NARROW = { width: 320, height: 640 };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the menu is called, in each language. */
const MENU = { nb: 'Hovedmeny', nn: 'Hovudmeny', en: 'Main menu' } as const;

/** In the page: when every movement has ended but those that have no end. */
const AT_REST = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished),
).then(() => undefined)`;

/**
 * In the page: when each table that scrolls at this width has become a stop for the keyboard, which it does some frames after it scrolls.
 * One that has links in it need not become one; so it does not wait for ever, and leaves the judgement to the rules.
 */
const SCROLLS_ARE_STOPS = `new Promise((done) => {
  const isStop = (box) => box.scrollWidth <= box.clientWidth || box.tabIndex === 0;
  const look = (frames) =>
    frames === 0 || [...document.querySelectorAll('.scroll')].every(isStop) ? done() : requestAnimationFrame(() => look(frames - 1));
  look(60);
})`;

/** In the page, once it has axe: which of the rules are broken there, and where. */
const BARRIERS = `axe.run(${JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] })}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')),
)`;

/** Somebody at a browser. */
export class Reader {
  /** What the page itself complained of: errors of scripts, and what its policy refused. */
  readonly complaints: string[] = [];
  /** What the api has refused, as `403 /api/v1/…`. */
  readonly refused: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Who is not signed in, and has no page yet. */
  static async signedOut(browser: Browser, url: string): Promise<Reader> {
    const context = await browser.newContext({ viewport: WIDE });
    context.setDefaultTimeout(LIMIT_MS);
    const reader = new Reader(await context.newPage(), url);
    reader.page.on('pageerror', ({ message }) => reader.complaints.push(message));
    reader.page.on('console', (message) => {
      // An answer that is a refusal is shown on the page.
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isAnswer) reader.complaints.push(message.text());
    });
    reader.page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith('/api/')) return;
      if (response.status() >= 400) reader.refused.push(`${response.status()} ${pathname}`);
    });
    return reader;
  }

  /** Who has signed in as a person of the development issuer. */
  static async at(browser: Browser, url: string, person: string, path = '/'): Promise<Reader> {
    const reader = await Reader.signedIn(browser, url, person);
    await reader.goes(path);
    return reader;
  }

  /** Before any page was opened. */
  static async signedIn(browser: Browser, url: string, person: string): Promise<Reader> {
    const reader = await Reader.signedOut(browser, url);
    const origin = new URL(url).origin;
    const begun = await reader.page.context().request.post(`${url}/session`, { headers: { origin }, data: { person } });
    if (!begun.ok()) throw new Error(`${person} cannot sign in: ${begun.status()} ${await begun.text()}`);
    return reader;
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
  }

  isAt(path: string): boolean {
    return this.page.url() === `${this.url}${path}`;
  }

  /** Nothing on the page is still to come. */
  async settled(): Promise<void> {
    await this.page.locator('main h1').first().waitFor();
    await this.page.locator('.loading').first().waitFor({ state: 'detached' });
    await this.page.locator('main[aria-busy="false"]').waitFor();
  }

  /** What the api answers from now on, each answer after its path. */
  hears(): { told(): Promise<readonly string[]> } {
    const answers: Promise<string>[] = [];
    this.page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      // The live feed has no end; of a page that was left meanwhile nothing is told.
      if (!pathname.startsWith('/api/') || pathname === '/api/v1/live') return;
      const answer = response.text().then((text) => `${pathname} ${text}`);
      answers.push(answer.catch(() => ''));
    });
    return { told: () => Promise.all(answers) };
  }

  async resizes(size: 'wide' | 'narrow'): Promise<void> {
    await this.page.setViewportSize(size === 'wide' ? WIDE : NARROW);
  }

  /** Another language; the frame and the page in it show it. */
  async speaks(language: keyof typeof MENU): Promise<void> {
    await this.page.locator('header select').selectOption(language);
    await this.page.getByRole('navigation', { name: MENU[language], exact: true }).waitFor();
    await this.settled();
  }

  /** Presses Tab until a stop with this name has the focus; within what a person would bear. */
  async tabsTo(name: string): Promise<void> {
    for (let stops = 0; stops < 60; stops += 1) {
      await this.page.keyboard.press('Tab');
      if ((await this.focusName()) === name) return;
    }
    throw new Error(`no stop is called ${name}; the last was ${await this.focusName()}`);
  }

  /** What the stop that has the focus says. */
  focusName(): Promise<string> {
    return this.page.locator(':focus').evaluateAll((found) => {
      const element = found[0] as { getAttribute(name: string): string | null; textContent: string | null } | undefined;
      return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\u00a0/g, ' ').trim();
    });
  }

  /** What the rules of accessibility find, one line each, once all has come to rest: what fades in has no colour to be judged by. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(AT_REST);
    await this.page.evaluate(SCROLLS_ARE_STOPS);
    if (!(await this.page.evaluate("'axe' in globalThis"))) await this.page.evaluate(AXE);
    return this.page.evaluate(BARRIERS);
  }

  /** By how many pixels the page is wider than its window. */
  overhang(): Promise<number> {
    return this.page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
