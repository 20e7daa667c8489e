import type { Command } from '@spillrom/domain';
import type { StoredEvent } from '@spillrom/event-sourcing';
import { readModel } from './index.js';
import type { DialogueEntry } from './index.js';
import type { Row } from './registers/index.js';
import {
  amend,
  answer,
  approve,
  ask,
  CLINIC,
  competed,
  confirm,
  contractId,
  draw,
  inquiry,
  inquirySent,
  OFFICER,
  opened,
  receive,
  requestId,
  RIVAL,
  SUPPLIER,
  type Story,
} from './testing/index.js';

const [contract, request] = [contractId(1), requestId(1)];

/** What the log adds to the dialogue, each event on the rows as they are after it. */
const entriesOf = (events: readonly StoredEvent[]): readonly DialogueEntry[] => {
  const rows = new Map<string, Row | undefined>();
  return events.flatMap((stored) => {
    const place = readModel.place(stored);
    if (place === undefined) return readModel.dialogueEntries(stored, undefined);
    const name = `${place.register}/${place.id}`;
    const row = readModel.evolve(rows.get(name), stored);
    rows.set(name, row);
    return readModel.dialogueEntries(stored, row);
  });
};

const confirmed = (): Story =>
  confirm(approve(opened('1000000'), 1, [{ patients: 40, reservedOre: '300000' }]), 1, {
    patients: 30,
    unitPriceOre: '10000',
  });

const spoken = (about?: Extract<Command, { type: 'RecordContact' }>['body']['about']): Command => ({
  type: 'RecordContact',
  target: { provider: SUPPLIER },
  body: {
    ...{ channel: 'phone', direction: 'incoming', at: '2022-10-31T08:00:00Z' },
    ...{ with: 'Manager', summary: 'Ready to start' },
    ...(about === undefined ? {} : { about }),
  },
});

describe('the dialogue with a provider', () => {
  it('tells the life of a contract by its provider and request, with who and why, and no amounts', () => {
    const entries = entriesOf(amend(confirmed(), 1, 1, 31).events);
    expect(entries.map(({ type }) => type)).toEqual([
      'ContractDrafted',
      'ContractConfirmed',
      'ContractAccepted',
      'AmendmentProposed',
      'AmendmentConfirmed',
    ]);
    for (const entry of entries)
      expect(entry).toMatchObject({ provider: SUPPLIER, source: 'contract', contract, request });
    expect(entries[3]).toMatchObject({ by: OFFICER[0], amendment: 1, reason: 'Need changed' });
    expect(JSON.stringify(entries)).not.toContain('Ore');
  });

  it('leaves to the contract how it is used', () => {
    const before = confirmed();
    const drawn = draw(confirmed(), 1, 10, '2022-11-01');
    expect(entriesOf(drawn.events)).toEqual(entriesOf(before.events));
  });

  it('tells a contact when it was, and with a contract the request that it serves', () => {
    const entries = entriesOf(confirmed().accept(spoken({ contract }), ...OFFICER).events);
    expect(entries.at(-1)).toEqual({
      ...{ source: 'contact', type: 'ContactRecorded', by: OFFICER[0], provider: SUPPLIER, contact: 1 },
      ...{ channel: 'phone', direction: 'incoming', at: '2022-10-31T08:00:00.000000Z' },
      ...{ with: 'Manager', summary: 'Ready to start', contract, request },
    });
    const plain = entriesOf(confirmed().accept(spoken(), ...OFFICER).events).at(-1);
    expect(plain).not.toHaveProperty('request');
  });

  it('tells the life of an inquiry to everybody who is asked, and what is between two to them alone', () => {
    const story = receive(answer(ask(inquirySent())), RIVAL);
    const entries = entriesOf(story.events).filter(({ source }) => source === 'inquiry');
    expect(entries.map(({ type, provider }) => `${type} ${provider}`)).toEqual([
      ...[`InquiryDrafted ${CLINIC}`, `InquiryDrafted ${RIVAL}`, `InquirySent ${CLINIC}`, `InquirySent ${RIVAL}`],
      ...[`QuestionRecorded ${CLINIC}`, `AnswerPublished ${CLINIC}`, `AnswerPublished ${RIVAL}`],
      `OfferReceived ${RIVAL}`,
    ]);
    for (const entry of entries) expect(entry).toMatchObject({ inquiry, request });
    expect(entries.slice(4)).toMatchObject([
      { question: 1, summary: 'Er kontroll med i prisen?' },
      { question: 1, edition: 2, summary: 'Ein kontroll.' },
      { question: 1, edition: 2, summary: 'Ein kontroll.' },
      { offer: 1, at: '2022-11-08T08:00:00.000000Z' },
    ]);
  });

  it('tells what became of every offer, with why, and nothing of what it said', () => {
    const entries = entriesOf(competed().events).filter(({ source }) => source === 'inquiry');
    expect(entries.slice(-4)).toMatchObject([
      { type: 'InquiryAwarded', provider: CLINIC, by: 'director', reason: 'Rimelegast og snarast' },
      { type: 'InquiryAwarded', provider: RIVAL },
      { type: 'OfferAwarded', provider: CLINIC, offer: 1 },
      { type: 'OfferDeclined', provider: RIVAL, offer: 2, reason: 'Dyrare' },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Ore|atients|20000/);
  });
});
