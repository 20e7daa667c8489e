import type { CommandType, Effect } from '@spillrom/domain';
import { COMMAND_EXAMPLES, type BodyOf, type Plain } from './command-examples.js';

const holder = 'actor-60db988b-05d0-40e7-9df6-1e5aa6bde6dc';

/** An effect of every kind; one that is missing does not compile. */
const EFFECTS: { readonly [Kind in Effect['kind']]: Plain<Effect & { readonly kind: Kind }> } = {
  appropriation: { kind: 'appropriation', amountOre: '10000000000' },
  plan: {
    kind: 'plan',
    planVersion: 0,
    phases: [
      { phase: 1, trust: '883974832', rank: 1, from: '2022-11-01', to: '2022-12-31' },
      { phase: 2, trust: '983974791', rank: 2, from: '2023-02-01', to: '2023-02-28' },
    ],
  },
  allocation: {
    kind: 'allocation',
    changes: [
      { phase: 1, amountOre: '4500000000' },
      { phase: 2, amountOre: '2500000000' },
    ],
  },
  delegation: {
    kind: 'delegation',
    holder,
    contractLimitOre: '1500000000',
    virementLimitOre: '500000000',
    from: '2022-10-15',
    to: '2024-12-31',
  },
  phaseOpening: { kind: 'phaseOpening', phase: 1 },
  virement: { kind: 'virement', fromPhase: 1, toPhase: 2, amountOre: '300000000' },
  exception: { kind: 'exception', trust: '983974791', phase: 1, from: '2023-01-02', to: '2023-01-31' },
  phaseClosing: { kind: 'phaseClosing', phase: 1 },
  phaseClosed: { kind: 'phaseClosed', phase: 1 },
  phaseCancelled: { kind: 'phaseCancelled', phase: 2 },
};

const decided = Object.fromEntries(
  Object.entries(EFFECTS).map(([kind, effect]) => [kind, { ...COMMAND_EXAMPLES.RecordDecision, effect }]),
) as Readonly<Record<string, Plain<BodyOf<'RecordDecision'>>>>;

const line = { cohort: 2, patients: 10, unitPriceOre: '640000', fundingBasis: 'packagePrice' } as const;
const { framework: _onlyForCallOffs, ...terms } = COMMAND_EXAMPLES.DraftContract;

type Named<Type extends CommandType> = Readonly<Record<string, Plain<BodyOf<Type>>>>;

/** Bodies for commands that say quite different things, by what they say. */
const MORE_EXAMPLES: { readonly [Type in CommandType]?: Named<Type> } = {
  RecordDecision: decided,
  DraftContract: {
    callOff: COMMAND_EXAMPLES.DraftContract,
    ownTrust: {
      ...terms,
      provider: '883974832',
      basis: 'ownTrust',
      lines: [{ ...line, fundingBasis: 'internalSettlement' }],
    },
    specialistAgreement: {
      ...terms,
      provider: '310000019',
      basis: 'specialistAgreement',
      lines: [{ ...line, fundingBasis: 'tariffRefund' }],
    },
  },
  ProposeAmendment: {
    restated: COMMAND_EXAMPLES.ProposeAmendment,
    extended: { reason: 'A second procedure, and a month more', to: '2023-01-31', lines: [], newLines: [line] },
  },
  ReportDelivery: {
    elsewhere: COMMAND_EXAMPLES.ReportDelivery,
    ownTrust: { ...COMMAND_EXAMPLES.ReportDelivery, hoursOutsideOrdinary: 12 },
  },
  ProposeContractReversal: {
    commitment: COMMAND_EXAMPLES.ProposeContractReversal,
    amendment: { of: 'amendment', amendment: 1, reason: 'The amendment named the wrong line' },
  },
  ProposeInvoiceReversal: {
    payment: COMMAND_EXAMPLES.ProposeInvoiceReversal,
    expenditure: { of: 'expenditure', reason: 'Approved on the wrong contract' },
  },
};

/** Bodies of a command, by name. */
export const namedBodiesOf = (type: CommandType): Readonly<Record<string, object>> =>
  MORE_EXAMPLES[type] ?? { [type]: COMMAND_EXAMPLES[type] };

export const bodiesOf = (type: CommandType): readonly object[] => Object.values(namedBodiesOf(type));
