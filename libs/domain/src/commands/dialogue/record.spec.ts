import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant } from '@spillrom/kernel';
import type { ContractId, InquiryId, OrgNumber, RequestId } from '@spillrom/kernel';
import { dialogueRef } from '../../aggregates/dialogue/index.js';
import type { ContactAbout } from '../../aggregates/dialogue/index.js';
import * as story from '../../testing/contracts.js';
import type { RecordContact } from './commands.js';
import { recordContact } from './record.js';

const { contract, hospital, officer, opened, request, told } = story;
const ref = dialogueRef(hospital);
const drafted = told(opened(), story.drafting(story.lineOf(20, '10')));

const said = {
  ...({ channel: 'phone', direction: 'outgoing' } as const),
  ...{ with: 'Head of operations', summary: 'Room for ten more' },
};
/** The moment at which the officer decides, in another offset. */
const now = '2022-11-12T09:00:00+01:00';

const record = (more: Partial<RecordContact['body']> = {}, provider: OrgNumber = hospital) =>
  recordContact({ type: 'RecordContact', target: { provider }, body: { ...said, at: now, ...more } }, officer);

const recorded = (contact: number, more: { readonly about?: ContactAbout; readonly corrects?: number } = {}) =>
  write(ref, {
    type: 'ContactRecorded',
    data: {
      ...{ by: officer.actor, provider: hospital, contact },
      ...said,
      at: instant('2022-11-12T08:00:00Z'),
      ...more,
    },
  });

describe('recording a contact', () => {
  it('keeps who, how, when and what was said, numbered for each provider', () => {
    given(drafted)
      .when(record())
      .thenAccepted([recorded(1)], '1')
      .when(record())
      .thenAccepted([recorded(2)], '2');
  });

  it('names with a contract the request that it serves', () => {
    given(drafted)
      .when(record({ about: { contract } }))
      .thenAccepted([recorded(1, { about: { contract, request } })], '1');
    given(drafted)
      .when(record({ about: { request } }))
      .thenAccepted([recorded(1, { about: { request } })], '1');
  });

  it.each([
    ['request', '018490aa-0000-7000-8000-0000000000ff' as RequestId],
    ['inquiry', '018490aa-0000-7000-8000-0000000000ff' as InquiryId],
    ['contract', '018490aa-0000-7000-8000-0000000000ff' as ContractId],
  ])('is refused about a %s that is not there', (what, id) => {
    given(drafted)
      .when(record({ about: { [what]: id } }))
      .thenRefused({ code: 'NOT_FOUND', what, pointer: `/about/${what}` });
  });

  it('is of this moment or earlier', () => {
    given(drafted)
      .when(record({ at: '2022-11-12T09:00:00.000001+01:00' }))
      .thenRefused({
        code: 'TIME_IN_FUTURE',
        ...{ at: instant('2022-11-12T08:00:00.000001Z'), now: officer.decidedAt, pointer: '/at' },
      });
  });

  it('finds no provider that was never registered', () => {
    given([]).when(record()).thenAbsent();
  });

  it('is possible with one that is suspended', () => {
    const suspended = write(story.toProvider, { type: 'ProviderSuspended', data: { reason: 'Faults' } });
    given([...drafted, suspended])
      .when(record())
      .thenAccepted([recorded(1)], '1');
  });
});

describe('correcting the record of a contact', () => {
  const wrong = given([...drafted, recorded(1)]);

  it('replaces it once, and the correction may be corrected in its turn', () => {
    const after = wrong.when(record({ corrects: 1 })).thenAccepted([recorded(2, { corrects: 1 })], '2');
    expect(after.result(read(ref))).toEqual({ status: 'known', contacts: 2, corrected: new Set([1]) });
    after.when(record({ corrects: 1 })).thenRefused({
      code: 'WRONG_STATE',
      ...{ what: 'contact', status: 'corrected', allowed: ['recorded'], pointer: '/corrects' },
    });
    after.when(record({ corrects: 2 })).thenAccepted([recorded(3, { corrects: 2 })], '3');
  });

  it('is refused of one that there never was', () => {
    const missing = { code: 'NOT_FOUND', what: 'contact', pointer: '/corrects' } as const;
    wrong.when(record({ corrects: 2 })).thenRefused(missing);
    given(drafted)
      .when(record({ corrects: 1 }))
      .thenRefused(missing);
  });
});
