import type { ContractEvent } from './events.js';
import { totalOf } from './state.js';
import type { KnownContract } from './state.js';
import { untouched } from './use.js';

type Of<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>;

type Drafted = Of<'ContractDraftAmended'>['data'];

/** What is remembered of a draft as it reads; a member of the event that is not named here does not compile. */
const termsOf = (data: Drafted) => {
  const {
    by: draftedBy,
    provider,
    framework,
    basis,
    from,
    to,
    lines,
    inquiry,
    offer,
    includes,
    awardedBy: _awardedBy,
    ...rest
  } = data;
  const { rationale: _rationale, archiveReference: _archiveReference, ...direct } = rest;
  const { legalBasis, cause, reason: _reason, entries: _entries, ...unnamed } = direct;
  const nothingLeft: Record<string, never> = unnamed;
  return {
    ...nothingLeft,
    draftedBy,
    provider,
    ...(framework === undefined ? {} : { framework }),
    basis,
    ...(inquiry === undefined || offer === undefined ? {} : { award: { inquiry, offer } }),
    ...(includes === undefined ? {} : { includes }),
    ...(legalBasis === undefined || cause === undefined ? {} : { direct: { legalBasis, cause } }),
    from,
    to,
    totalOre: totalOf(lines),
    lines: lines.map((line) => ({ ...line, ...untouched })),
    lastLine: lines.length,
  };
};

export const drafted = ({ data }: Of<'ContractDrafted'>): KnownContract => {
  const { contract, request, programme, phase, trust, ...draft } = data;
  return {
    status: 'drafted',
    contract,
    programme,
    phase,
    trust,
    request,
    ...termsOf(draft),
    needsAcceptance: false,
    parts: new Map(),
    amendments: [],
    reversals: [],
    movements: [],
    deliveries: [],
    draws: [],
    returns: [],
    invoices: new Map(),
    days: [],
  };
};

export const redrafted = (
  { framework: _framework, award: _award, includes: _includes, direct: _direct, ...contract }: KnownContract,
  { data }: Of<'ContractDraftAmended'>,
): KnownContract => ({ ...contract, ...termsOf(data) });
