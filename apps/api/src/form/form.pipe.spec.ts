import 'reflect-metadata';
import { DraftContractBody } from '../contracts/contracts.dto.js';
import { RecordDecisionBody } from '../decisions/decisions.dto.js';
import type { Problem } from '../problems/problem.js';
import { RegisterProviderBody } from '../providers/providers.dto.js';
import { DraftRequestBody } from '../requests/requests.dto.js';
import { FormPipe } from './form.pipe.js';
import { NothingBody } from './nothing.js';

const pipe = new FormPipe();

/** The pointers of what is wrong; none when the form is right. */
const faults = async (form: new () => object, body: unknown): Promise<readonly (string | undefined)[]> => {
  try {
    expect(await pipe.transform(body, { type: 'body', metatype: form })).toEqual(body === undefined ? {} : body);
    return [];
  } catch (error) {
    return (error as Problem).circumstances.violations!.map(({ pointer }) => pointer);
  }
};

const cohort = {
  ...{ specialty: '300', procedure: 'CJE20', patients: 1, latestTreatmentOn: '2022-12-16' },
  ...{ urgency: 'B', breachedPatients: 0, longestWaitWeeks: 12 },
};
const waitingData = { source: 'Waiting lists', asOf: '2022-10-28', quality: 'verified' };
const request = { phase: 1, justification: 'Lists stand still', cohorts: [cohort], waitingData };
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;
const paper = { body: 'board', decidedOn: '2022-10-12', caseNumber: '2022/417' };
const decision = (effect: unknown) => ({ ...paper, effect });

describe('the form of a body', () => {
  it('is handed on as it was sent when nothing is wrong', async () => {
    expect(await faults(DraftRequestBody, request)).toEqual([]);
  });

  it.each([
    ['a number as text', { ...request, phase: '1' }, ['/phase']],
    ['a fraction', { ...request, phase: 1.5 }, ['/phase']],
    ['a number beyond its bound', { ...request, cohorts: [{ ...cohort, patients: 100_001 }] }, ['/cohorts/0/patients']],
    ['blank text', { ...request, justification: ' \n' }, ['/justification']],
    ['text that is too long', { ...request, justification: 'x'.repeat(4001) }, ['/justification']],
    ['text that does not show', { ...request, justification: '\u200b\ufe0f\u3164' }, ['/justification']],
    [
      'text that is too long by variation selectors alone',
      { ...request, justification: 'x\ufe0f'.repeat(2001) },
      ['/justification'],
    ],
    ['a control character', { ...request, justification: 'a\u0000b' }, ['/justification']],
    ['half a character', { ...request, justification: 'a\ud800' }, ['/justification']],
    ['null', { ...request, justification: null }, ['/justification']],
    ['the trace of bytes that were no text', { ...request, justification: 'Kj\ufffdp' }, ['/justification']],
    ['a control character of ISO 8859', { ...request, justification: 'a\u0085b' }, ['/justification']],
    [
      'half a character in a code',
      { ...request, cohorts: [{ ...cohort, procedure: '\ud800' }] },
      ['/cohorts/0/procedure'],
    ],
    [
      'a day before 2000',
      { ...request, cohorts: [{ ...cohort, latestTreatmentOn: '0000-12-05' }] },
      ['/cohorts/0/latestTreatmentOn'],
    ],
    [
      'a day after 2099',
      { ...request, cohorts: [{ ...cohort, latestTreatmentOn: '2100-01-01' }] },
      ['/cohorts/0/latestTreatmentOn'],
    ],
    ['nothing', {}, ['/cohorts', '/justification', '/phase', '/waitingData']],
    ['an urgency that there is not', { ...request, cohorts: [{ ...cohort, urgency: 'D' }] }, ['/cohorts/0/urgency']],
    ['no source', { ...request, waitingData: { ...waitingData, source: ' ' } }, ['/waitingData/source']],
    ['no list', { ...request, cohorts: [] }, ['/cohorts']],
    [
      'a day that no calendar has',
      { ...request, cohorts: [{ ...cohort, latestTreatmentOn: '2022-02-29' }] },
      ['/cohorts/0/latestTreatmentOn'],
    ],
    ['an unknown field', { ...request, colour: 'red' }, ['/colour']],
    ['an unknown field deep down', { ...request, cohorts: [{ ...cohort, trust: '883974832' }] }, ['/cohorts/0/trust']],
    ['a list instead of an object', [request], ['']],
    ['null instead of an object', null, ['']],
    ['a field that every object knows', { ...request, toString: 'x' }, ['']],
    ['a list in the list', { ...request, cohorts: [[]] }, ['/cohorts']],
    ['nesting without end', { ...request, cohorts: nested(40_000) }, ['']],
  ])('is refused for %s, by pointer', async (_, body, pointers) => {
    const found = await faults(DraftRequestBody, body);
    expect(found.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual(pointers);
  });

  it.each([
    ['0', false],
    ['999999999999999', true],
    ['-1', true],
    ['1000000000000000', false],
    ['01', false],
    ['1.0', false],
    ['+1', false],
    ['', false],
  ])('takes %j as a signed amount: %s', async (amountOre, fits) => {
    const found = await faults(RecordDecisionBody, decision({ kind: 'appropriation', amountOre }));
    expect(found.length === 0).toBe(fits || amountOre === '0');
  });

  it('says of a field that is missing just that', async () => {
    const { phase: _, ...without } = request;
    const refused = pipe.transform(without, { type: 'body', metatype: DraftRequestBody });
    const violations = [{ code: 'FORM', detail: 'is missing', pointer: '/phase' }];
    await expect(refused).rejects.toMatchObject({ circumstances: { violations } });
  });

  it('knows every kind of effect, and checks each by its own form', async () => {
    expect(await faults(RecordDecisionBody, decision({ kind: 'phaseOpening', phase: 1 }))).toEqual([]);
    expect(await faults(RecordDecisionBody, decision({ kind: 'phaseOpening' }))).toContain('/effect/phase');
    expect(await faults(RecordDecisionBody, decision({ kind: 'phaseOpening', phase: 1, amountOre: '1' }))).toEqual([
      '/effect/amountOre',
    ]);
    expect(await faults(RecordDecisionBody, decision({ kind: 'toString' }))).toContain('/effect');
    expect(await faults(RecordDecisionBody, decision(null))).toContain('/effect');
  });

  it('lets an optional field be missing, but not be null', async () => {
    const line = { cohort: 1, patients: 1, unitPriceOre: '1', fundingBasis: 'packagePrice' };
    const contract = {
      ...{ request: '6a1f0c52-0c3e-8b5d-9a41-2f7c9d3e8b10', provider: '974504863', basis: 'ownTrust' },
      ...{ from: '2022-11-01', to: '2022-12-31', rationale: 'x', lines: [line] },
    };
    expect(await faults(DraftContractBody, contract)).toEqual([]);
    expect(await faults(DraftContractBody, { ...contract, framework: null })).toContain('/framework');
    expect(await faults(DraftContractBody, { ...contract, basis: 'callOff' })).toEqual(['/framework']);
  });

  it('takes as many characters as it says, however many bytes they have', async () => {
    expect(await faults(DraftRequestBody, { ...request, justification: '😀'.repeat(4000) })).toEqual([]);
    expect(await faults(DraftRequestBody, { ...request, justification: '😀'.repeat(4001) })).toEqual([
      '/justification',
    ]);
  });

  it.each([
    ['974504863', true],
    ['12345', true],
    ['974 504 86', true],
    ['9745048631', true],
    ['97450486310', false],
    ['   ', false],
    ['⑬⑧⑨⑦②⑨⓪⓪⑦⑧', false],
    ['９７４５０４８６３', false],
  ])('takes %j as the number of an organisation: %s', async (orgNumber, fits) => {
    const provider = { orgNumber, name: 'x', kind: 'privateProvider' };
    expect(await faults(RegisterProviderBody, provider)).toEqual(fits ? [] : ['/orgNumber']);
  });

  it('takes yes, no and unknown where it says so', async () => {
    const provider = { orgNumber: '974504863', name: 'x', kind: 'privateProvider' };
    for (const legalEntity of [true, false, null]) {
      expect(await faults(RegisterProviderBody, { ...provider, legalEntity })).toEqual([]);
    }
    expect(await faults(RegisterProviderBody, { ...provider, legalEntity: 'yes' })).toEqual(['/legalEntity']);
  });

  it('takes an empty body, or none, where a command has nothing to say', async () => {
    expect(await faults(NothingBody, {})).toEqual([]);
    expect(await faults(NothingBody, undefined)).toEqual([]);
    expect(await faults(NothingBody, null)).toEqual(['']);
    expect(await faults(NothingBody, { reason: 'x' })).toEqual(['']);
  });

  it('does not repeat the name of an unknown field that may be a person’s number', async () => {
    expect(await faults(DraftRequestBody, { ...request, '13897290078': 1 })).toEqual(['']);
    expect(await faults(DraftRequestBody, { ...request, 'kari 13897290078': 1 })).toEqual(['']);
  });
});
