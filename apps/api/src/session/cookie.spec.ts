import { cookieFor, isFromHere, mayComeWithCookie, noCookie, sessionIdOf } from './cookie.js';

const ID = 'a'.repeat(43);
const OTHER = 'b'.repeat(43);

describe('the cookie of a session', () => {
  it.each([
    ['in production', false, `__Host-spillrom-session=${ID}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure`],
    ['in development', true, `spillrom-session=${ID}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax`],
  ])('%s is for the whole server, and for no script', (_, inDevelopment, cookie) =>
    expect(cookieFor(ID, 60, inDevelopment)).toBe(cookie),
  );

  it.each([
    ['in production', false, '__Host-spillrom-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure'],
    ['in development', true, 'spillrom-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax'],
  ])('%s is taken away under the same name and attributes', (_, inDevelopment, cookie) =>
    expect(noCookie(inDevelopment)).toBe(cookie),
  );

  it.each([
    ['no cookie', undefined, false, undefined],
    ['the name of production', `__Host-spillrom-session=${ID}`, false, ID],
    ['the name of development', `spillrom-session=${ID}`, true, ID],
    ['the name of development, in production', `spillrom-session=${ID}`, false, undefined],
    ['the name of production, in development', `__Host-spillrom-session=${ID}`, true, undefined],
    ['others around it', `a=b; __Host-spillrom-session=${ID};c=d`, false, ID],
    ['a name that ends alike', `x__Host-spillrom-session=${ID}`, false, undefined],
    ['what has not the form of an id', '__Host-spillrom-session=abc', false, undefined],
    ['an id with more behind it', `__Host-spillrom-session=${ID}=x`, false, ID],
    ['two of them, the first without form', `__Host-spillrom-session=; __Host-spillrom-session=${ID}`, false, ID],
    ['two ids', `__Host-spillrom-session=${OTHER}; __Host-spillrom-session=${ID}`, false, OTHER],
  ])('is read from %s', (_, cookie, inDevelopment, id) =>
    expect(sessionIdOf({ headers: { ...(cookie !== undefined && { cookie }) } }, inDevelopment)).toBe(id),
  );
});

const SENDERS: readonly (readonly [sender: string, headers: Readonly<Record<string, string>>, isFromHere: boolean])[] =
  [
    ['a page of this server', { 'sec-fetch-site': 'same-origin' }, true],
    ['a page beside this server', { 'sec-fetch-site': 'same-site' }, false],
    ['another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['nobody, as an address that was typed', { 'sec-fetch-site': 'none' }, false],
    ['another site that says our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://here.example' }, false],
    ['an old browser here', { origin: 'https://here.example' }, true],
    ['an old browser elsewhere', { origin: 'https://there.example' }, false],
    ['an old browser at another port', { origin: 'https://here.example:8443' }, false],
    ['an old browser that hides where', { origin: 'null' }, false],
    ['something that is no origin', { origin: 'here.example' }, false],
    ['somebody who says nothing', {}, false],
  ];

describe('what changes something and comes with a cookie', () => {
  it.each(SENDERS)('of %s', (_, sent, expected) => {
    const headers = { host: 'here.example', ...sent };
    expect(isFromHere({ headers })).toBe(expected);
    expect(mayComeWithCookie({ headers, method: 'POST' })).toBe(expected);
    expect(mayComeWithCookie({ headers, method: 'GET' })).toBe(true);
  });
});
