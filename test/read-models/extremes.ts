import fc from 'fast-check';
import { COHORTS_MAX, CONTRACT_LINES_MAX, PATIENTS_MAX, TEXT_SIGNS_MAX } from '@spillrom/domain';
import type { Command } from '@spillrom/domain';
import type { ActorId } from '@spillrom/kernel';
import { readModel } from '@spillrom/read-models';
import {
  accept,
  approve,
  approveInvoice,
  contractId,
  decide,
  deliver,
  draw,
  HOLDER,
  invoice,
  OFFICER,
  on,
  opened,
  pay,
  requestId,
  rowsOf,
  Story,
  SUPPLIER,
} from '../../libs/read-models/src/testing/index.js';
import { steps } from '../../libs/domain/src/testing/walk/laws.js';
import { walk } from '../../libs/domain/src/testing/walk/walk.js';
import { Ground } from './ground.js';

/** An amount, and every sum that a command leads to, is below this: 10^15 øre. */
const AMOUNT_MAX = 10n ** 15n - 1n;
const TEXT_MAX = 2_000;

interface Extreme {
  readonly cohorts: number;
  readonly lines: number;
  readonly patients: number;
  readonly text: string;
  readonly pageEvents: number;
}

/** Every sign that a text may hold: no half of a pair, no replacement sign, of the control signs only line breaks and tabs. */
const sign = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((each) => !/[\p{Cc}\uFFFD]/u.test(each) || /[\n\r\t]/.test(each));

const text = fc.oneof(
  fc.string({ unit: sign, minLength: 1, maxLength: 60 }),
  fc.constantFrom('\u{10FFFF}\u{1F469}\u200D\u{1F52C}', `"\\{},'$1\n\t`, 'æøå', 'NULL'),
  sign.map((each) => each.repeat(TEXT_MAX).slice(0, each.length * Math.floor(TEXT_MAX / each.length))),
);

const extreme: fc.Arbitrary<Extreme> = fc.record({
  cohorts: fc.constantFrom(1, 7, COHORTS_MAX),
  lines: fc.constantFrom(1, 20, CONTRACT_LINES_MAX),
  patients: fc.constantFrom(1, 2, PATIENTS_MAX),
  text,
  pageEvents: fc.constantFrom(1, 8, 1024),
});

const LARGEST: Extreme = {
  cohorts: COHORTS_MAX,
  lines: CONTRACT_LINES_MAX,
  patients: PATIENTS_MAX,
  text: '\u{10FFFF}'.repeat(900),
  pageEvents: 8,
};

const share = (parts: number, of = AMOUNT_MAX): bigint => of / BigInt(parts);

/** As much money, as many rows and as late a date as the rules let through, up to a payment. */
const told = ({ cohorts, lines, patients, text: words }: Extreme): Story => {
  const story = opened(String(AMOUNT_MAX));
  decide(story, {
    kind: 'delegation',
    holder: HOLDER[0] as ActorId,
    contractLimitOre: String(AMOUNT_MAX),
    virementLimitOre: String(AMOUNT_MAX),
    from: on('2000-01-01'),
    to: on('2099-12-31'),
  });
  const asked = Math.floor(PATIENTS_MAX / Math.max(1, cohorts));
  const each = Math.min(asked, Math.max(1, Math.floor((patients * cohorts) / lines)));
  approve(
    story,
    1,
    Array.from({ length: cohorts }, () => ({ patients: asked, reservedOre: String(share(cohorts)) })),
  );
  const draft = (contract: number, count: number, unitPatients: number, totalOre: bigint): Story =>
    story.accept(
      {
        type: 'DraftContract',
        target: { contract: contractId(contract) },
        body: {
          request: requestId(1),
          provider: SUPPLIER,
          basis: 'specialistAgreement',
          from: on('2022-11-01'),
          to: on('2099-12-31'),
          rationale: words,
          lines: Array.from({ length: count }, (_, index) => ({
            cohort: (index % cohorts) + 1,
            patients: unitPatients,
            unitPriceOre: String(share(count * unitPatients, totalOre)),
            fundingBasis: 'packagePrice' as const,
          })),
        },
      },
      ...OFFICER,
    );
  // Drafting checks no money, so this one has as many lines as there may be; the other goes its way to the payment.
  draft(1, lines, each, AMOUNT_MAX);
  const unitPriceOre = share(asked, share(cohorts));
  draft(2, 1, asked, share(cohorts)).accept(
    { type: 'ConfirmContract', target: { contract: contractId(2) }, body: {} },
    ...HOLDER,
  );
  accept(story, 2);
  draw(story.at('2022-12-01T08:00:00Z'), 2, asked);
  deliver(story, 2, 1, asked, '2022-12-01');
  invoice(story, 1, 2, asked, String(unitPriceOre));
  approveInvoice(story, 1);
  return pay(story.at('2099-12-31T12:00:00Z'), 1, String(unitPriceOre * BigInt(asked)), '2099-12-31');
};

const sums = (story: Story): Readonly<Record<string, string>> => {
  const all = new Map<string, bigint>();
  for (const { key, delta } of story.events.flatMap((event) => readModel.post(event))) {
    all.set(key, (all.get(key) ?? 0n) + delta);
  }
  return Object.fromEntries([...all].map(([key, value]) => [key, value.toString()]));
};

/** Both projections, as stored, in the shape of the folds beside them. */
const stored = async (ground: Ground): Promise<readonly [figures: object, rows: ReadonlyMap<string, unknown>]> => {
  const everything = await ground.everything();
  const figures = everything['figure'] as readonly { key: string; balance: string }[];
  const rows = Object.entries(everything).flatMap(([register, found]) =>
    found.flatMap((each) => {
      const { id, row } = each as { id?: string; row?: string };
      return row === undefined ? [] : [[`${register}/${id}`, JSON.parse(row) as unknown] as const];
    }),
  );
  return [Object.fromEntries(figures.map(({ key, balance }) => [key, balance])), new Map(rows)];
};

/** Both projections store the history, and so does a rebuild; they say what a fold in memory says. */
const isStored = async (story: Story, pageEvents: number): Promise<void> => {
  const ground = await Ground.open();
  try {
    await ground.append(story.commits);
    const parked: unknown[] = [];
    ground.projector({ pageEvents, onParked: (...all) => parked.push(all) });
    while (parked.length === 0) {
      const positions = await ground.positions();
      if (Object.values(positions).every((position) => position === story.position)) break;
    }
    expect(parked).toEqual([]);
    const live = await ground.everything();
    const [figures, rows] = await stored(ground);
    expect(figures).toEqual(sums(story));
    expect(rows).toEqual(new Map([...rowsOf(story)].map(([name, row]) => [name, JSON.parse(JSON.stringify(row))])));
    await ground.rebuild();
    expect(await ground.everything()).toEqual(live);
  } finally {
    await ground.close();
  }
};

/** What the rules let through, both projections can store. */
export const extremesAreStored = (numRuns: number, seed: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(extreme, (wish) => isStored(told(wish), wish.pageEvents)),
    { numRuns, seed, endOnFailure: true, examples: [[LARGEST]] },
  );

/** So many times the money of a walk, whose programmes appropriate 10,000 or so, is close to the most that there may be. */
const SCALE = 4n * 10n ** 10n;
const LONGEST = '\u{10FFFF}'.repeat(TEXT_SIGNS_MAX);
const EXPLAINING = ['reason', 'rationale', 'justification', 'assessment'];

const swollenText = (text_: string, member: string): string => {
  if (EXPLAINING.includes(member)) return LONGEST;
  if (!member.endsWith('Ore')) return text_;
  const amount = BigInt(text_) * SCALE;
  return String(amount > AMOUNT_MAX ? AMOUNT_MAX : amount);
};

/** The same wish with as much money and as many words as there may be. All rules on money but one are linear, so it is accepted as before. */
const swollen = (value: unknown, member = ''): unknown => {
  if (typeof value === 'string') return swollenText(value, member);
  if (Array.isArray(value)) return value.map((each) => swollen(each, member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, swollen(each, key)]));
};

/** The one limit in kroner that no wish scales; this basis in law lifts it. */
const unlimited = (command: Command): Command =>
  'basis' in command.body && command.body.basis === 'directAward'
    ? ({ ...command, body: { ...command.body, legalBasis: 'soleSupplier' } } as Command)
    : command;

/** Why a deadline is moved stands in the document of an inquiry, whose hash the dispatches name: it stays as it is. */
const asLargeAsCanBe = (command: Command): Command =>
  command.type === 'ExtendDeadline' ? command : unlimited(swollen(command) as Command);

/** What happens on random ways through the whole domain, in amounts and texts of the largest kind, is stored as well. */
export const walksAreStored = (numRuns: number, seed: number, length: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(steps(length), async (way) => {
      const story = new Story();
      walk(way, ({ command, context, outcome }) => {
        if (outcome.kind !== 'accepted') return;
        const { actor, role, org, decidedAt } = context;
        story.at(decidedAt).accept(asLargeAsCanBe(command), actor, role, org);
      });
      await isStored(story, 64);
    }),
    { numRuns, seed, endOnFailure: true },
  );
