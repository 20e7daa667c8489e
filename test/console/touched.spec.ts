import { isTouched, type Message, type QueryKey } from '../../apps/console/src/api/touched.js';

const asked = (path: string, names: object = {}): QueryKey => ['get', `/api/v1/${path}`, { params: { path: names } }];
const CONTRACT = asked('contracts/{contract}', { contract: 'c1' });
const USE = asked('programmes/{programme}/budget-use', { programme: 'p' });

const said = (...resources: readonly string[]): Message => ({
  position: '100',
  resources: resources.map((path) => `/api/v1/${path}`),
});

describe('an answer that a screen shows', () => {
  it.each([
    ['its own resource', CONTRACT, 'contracts/c1', true],
    ['another of the same kind', CONTRACT, 'contracts/c11', false],
    ['one of its list', asked('contracts'), 'contracts/c1', true],
    ['one of another list', asked('requests'), 'contracts/c1', false],
    ['what it is a part of', asked('contracts/{contract}/history', { contract: 'c1' }), 'contracts/c1', true],
    ['the list of reference data', asked('reference/{list}', { list: 'trust' }), 'reference/trust', true],
    ['its programme alone', USE, 'programmes/p', false],
    ['its figures', USE, 'programmes/p/budget-use', true],
    ['the figures below it', asked('programmes/{programme}', { programme: 'p' }), 'programmes/p/budget-use', false],
    ['figures of another kind', USE, 'programmes/p/patient-counts', false],
    ['its allocations', asked('programmes/{p}/phase-allocations', { p: 'p' }), 'programmes/p/budget-use', true],
    ['anything, of what is to be done', asked('tasks'), 'invoices/i', true],
    ['anything, of who one is', asked('me'), 'invoices/i', false],
    ['no view of the api', ['me'], 'invoices/i', false],
  ])('is touched by %s: %j', (_, key, resource, expected) => {
    expect(isTouched(key, { position: '99' }, said(resource))).toBe(expected);
  });

  it.each([
    ['99', true],
    ['100', false],
    ['101', false],
    ['20', true],
  ])('of position %s is older than what was said of 100: %s', (position, expected) => {
    expect(isTouched(CONTRACT, { position }, said('contracts/c1'))).toBe(expected);
    expect(isTouched(asked('contracts'), { pages: [{ position }, { position: '102' }] }, said('contracts/c1'))).toBe(
      expected,
    );
    expect(isTouched(CONTRACT, { position }, { position: '100', everything: true })).toBe(expected);
  });

  it('that has not come yet is asked for again', () => {
    expect(isTouched(CONTRACT, undefined, said('contracts/c1'))).toBe(true);
  });

  it('is not touched by a message that names nothing', () => {
    expect(isTouched(asked('tasks'), { position: '9' }, { position: '100', parked: ['figures'] })).toBe(false);
  });
});
