import type { Principal } from '@spillrom/event-sourcing';
import { localDate } from '@spillrom/kernel';
import type { ActorId, DecisionId, OreText, OrgNumber, ProgrammeId, Role } from '@spillrom/kernel';
import { CLOCK } from '../../commands/index.js';
import type { Command } from '../../commands/index.js';
import type { Effect } from '../../aggregates/decision/index.js';
import { frameworkIdOf } from '../../aggregates/framework/index.js';
import { programmeIdOf } from '../../aggregates/programme/index.js';

export const AUTHORITY = '983658776' as OrgNumber;
/** St. Olavs treats for others too. */
export const OWN_TRUST = '883974832' as OrgNumber;
export const TRUSTS: readonly OrgNumber[] = [OWN_TRUST, '983974791' as OrgNumber];
export const PRIVATE_HOSPITAL = '911000008' as OrgNumber;
export const SPECIALIST = '911001012' as OrgNumber;

const person = (actor: string, org: OrgNumber, ...roles: readonly Role[]): Principal => ({
  actor: actor as ActorId,
  org,
  roles,
  client: actor,
});

/** Everybody who acts; the last holds three roles at once, and must find out that one expense lets him play one part. */
export const PEOPLE: readonly Principal[] = [
  person('coordinator-1', OWN_TRUST, 'trust-coordinator'),
  person('coordinator-2', TRUSTS[1]!, 'trust-coordinator'),
  person('trust-director-1', OWN_TRUST, 'trust-medical-director'),
  person('trust-director-2', TRUSTS[1]!, 'trust-medical-director'),
  person('officer-1', AUTHORITY, 'regional-officer'),
  person('officer-2', AUTHORITY, 'regional-officer'),
  person('director-1', AUTHORITY, 'regional-medical-director'),
  person('director-2', AUTHORITY, 'regional-medical-director'),
  person('secretary-1', AUTHORITY, 'programme-secretary'),
  person('secretary-2', AUTHORITY, 'programme-secretary', 'regional-medical-director'),
  person('holder-1', AUTHORITY, 'budget-holder'),
  person('holder-2', AUTHORITY, 'budget-holder'),
  person('attestant-1', AUTHORITY, 'attestant'),
  person('attestant-2', AUTHORITY, 'attestant'),
  person('payer-1', AUTHORITY, 'payer'),
  person('payer-2', AUTHORITY, 'payer'),
  person('gateway', AUTHORITY, 'invoice-gateway'),
  person('three-roles', AUTHORITY, 'regional-officer', 'budget-holder', 'attestant'),
];
/** Whoever may try, the clock of the system included. */
export const ACTORS: readonly Principal[] = [...PEOPLE, CLOCK];

export const HOLDERS: readonly ActorId[] = PEOPLE.filter(({ roles }) => roles.includes('budget-holder')).map(
  ({ actor }) => actor,
);

/** The last is not planned for, so that it may close at any time. */
const CASES = ['2022/1', '2023/7', '2023/9'];
export const PROGRAMMES: readonly ProgrammeId[] = CASES.map(programmeIdOf);
export const PROCEDURES = [
  { specialty: '300', procedure: 'CJE20' },
  { specialty: '050', procedure: 'NGB20' },
] as const;

const [since, until] = [localDate('2022-11-01'), localDate('2023-12-31')];
export const PERIOD = { from: since, to: until };

/** What a plan may give a phase: most often the whole period, now and then one that leaves much of it outside. */
export const windowOf = (size: number): typeof PERIOD =>
  size % 2 === 0 ? { from: localDate('2023-07-01'), to: until } : PERIOD;

/** Of patients of a quota, who count by the year, a contract takes those of one. */
export const YEAR = { from: localDate('2023-01-01'), to: until };

export const AGREEMENT = 'RA-1';
export const FRAMEWORK = frameworkIdOf(PRIVATE_HOSPITAL, AGREEMENT);

/** An id like any other, since short references are made from it: of a request (a), contract (c), decision (d) or inquiry (f). */
export const madeId = (kind: 'a' | 'c' | 'd' | 'f', number: number): string =>
  `018490aa-0000-7000-8000-00000${kind}00${String(number).padStart(4, '0')}`;

export const decided = (
  number: number,
  programme: ProgrammeId,
  effect: Effect,
): Extract<Command, { type: 'RecordDecision' }> => ({
  type: 'RecordDecision',
  target: { programme, decision: madeId('d', number) as DecisionId },
  body: { body: 'board', decidedOn: since, caseNumber: `${number}`, effect },
});

const delegated = (holder: ActorId, contractLimitOre: OreText): Effect => ({
  kind: 'delegation',
  holder,
  contractLimitOre,
  virementLimitOre: '500',
  ...PERIOD,
});

/** What every programme starts with: money, a plan of three phases, two of them open, a tolerance and two years. */
const effects = (): readonly Effect[] => [
  { kind: 'appropriation', amountOre: '9000' },
  {
    kind: 'plan',
    planVersion: 0,
    phases: [1, 2, 3].map((phase) => ({ phase, trust: TRUSTS[(phase - 1) % 2]!, rank: phase, ...PERIOD })),
  },
  { kind: 'allocation', changes: [1, 2].map((phase) => ({ phase, amountOre: '3500' })) },
  { kind: 'phaseOpening', phase: 1 },
  { kind: 'phaseOpening', phase: 2 },
  { kind: 'tolerance', basisPoints: 1_000, maxOre: '5' },
  { kind: 'yearFrame', fiscalYear: 2022, amountOre: '200' },
  { kind: 'yearFrame', fiscalYear: 2023, amountOre: '800' },
];

const register = (
  orgNumber: OrgNumber,
  kind: 'ownTrust' | 'privateProvider' | 'contractedSpecialist',
): readonly Command[] => [
  { type: 'RegisterProvider', target: { provider: orgNumber }, body: { orgNumber, name: kind, kind } },
  {
    type: 'DeclareCapacity',
    target: { provider: orgNumber },
    body: { specialty: '300', fromWeek: '2022-W44', toWeek: '2023-W52', weeklyPatients: 1 },
  },
];

const commands = (): readonly Command[] => {
  const decisions = [
    ...PROGRAMMES.flatMap((programme, index) =>
      (index < 2 ? effects() : effects().slice(0, 1)).map((effect) => ({ programme, effect })),
    ),
    ...HOLDERS.map((holder, index) => ({
      programme: PROGRAMMES[0]!,
      effect: delegated(holder, index === 0 ? '400' : '100000'),
    })),
  ];
  return [
    ...CASES.map((caseNumber): Command => ({
      type: 'EstablishProgramme',
      target: { programme: programmeIdOf(caseNumber) },
      body: { caseNumber, name: 'Shorter waits' },
    })),
    ...decisions.flatMap(({ programme, effect }, index): readonly Command[] => {
      const recording = decided(index + 1, programme, effect);
      const { decision } = recording.target;
      return [recording, { type: 'CountersignDecision', target: { decision }, body: {} }];
    }),
    ...register(OWN_TRUST, 'ownTrust'),
    ...register(PRIVATE_HOSPITAL, 'privateProvider'),
    ...register(SPECIALIST, 'contractedSpecialist'),
    {
      type: 'RegisterFramework',
      target: { framework: FRAMEWORK },
      body: {
        provider: PRIVATE_HOSPITAL,
        agreementNumber: AGREEMENT,
        title: 'Day surgery',
        procedures: PROCEDURES.map(({ procedure }) => procedure),
        ...PERIOD,
        ceilingOre: '1500',
        prices: PROCEDURES.map(({ procedure }) => ({ procedure, unitPriceOre: '25', ...PERIOD })),
        callOffRule: 'direct',
      },
    },
  ];
};

/** The commands by which every walk begins. */
export const OPENING = commands();
