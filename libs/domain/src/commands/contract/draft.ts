import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Reading } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import { basisFits, boundsKept, fundingFits, onePart, periodInOrder } from '../../aggregates/contract/rules.js';
import type { Listed } from '../../aggregates/contract/rules.js';
import { contractRef, totalOf, withAwarder } from '../../aggregates/contract/index.js';
import type { KnownContract, Line } from '../../aggregates/contract/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkState } from '../../aggregates/framework/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { notEnded } from '../../aggregates/provider/rules.js';
import type { ProviderState } from '../../aggregates/provider/index.js';
import { APPROVED, requestRef } from '../../aggregates/request/index.js';
import type { RequestState } from '../../aggregates/request/index.js';
import type { Known } from '../../vocabulary/known.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { firstOf, newContract, notFound, onContract, onContractNaming } from '../guards.js';
import type { Naming } from '../guards.js';
import { asAwarded, awardedIfNeeded, namedOffer, notAwarded, offerOfContract, termsOfAward } from './award.js';
import type { NamedOffer } from './award.js';
import type { AmendContractDraft, DiscardContract, DraftContract, LineBody } from './commands.js';
import { awardedLawfully, entriesOf, groundsFit, groundsOf, judgedToday } from './direct-award.js';
import type { Judged } from './direct-award.js';
import { quotasOf, withinYear } from './quota.js';
import type { Quotas } from './quota.js';
import { by, known } from './surroundings.js';

/** Statuses of a request on which a contract may be prepared; only an approved one lets it be confirmed. */
const DRAFTABLE: readonly string[] = ['submitted', 'assessed', ...APPROVED];

type Body = AmendContractDraft['body'];
interface Named {
  readonly provider: Known<ProviderState>;
  readonly framework?: Known<FrameworkState>;
  /** The offer on whose award it is made. */
  readonly offer?: NamedOffer;
}
type NotFound = ViolationOf<'NOT_FOUND'>;

/** The provider and the framework that a draft names; the framework is asked for where the basis is a call-off, and only there. */
function* suppliedBy({ provider: orgNumber, framework: frameworkId, basis }: Body): Naming<Named, NotFound> {
  const provider = yield* read(providerRef(orgNumber));
  if (provider.status === 'absent') return notFound('provider');
  if (frameworkId === undefined) return basis === 'callOff' ? notFound('framework') : { named: { provider } };
  const framework = yield* read(frameworkRef(frameworkId));
  return framework.status === 'absent' ? notFound('framework') : { named: { provider, framework } };
}

/** All that a draft names, drafted or amended: with whom, under what, on which award. */
function* namedBy(body: Body): Naming<Named, NotFound> {
  const supplied = yield* suppliedBy(body);
  if ('outcome' in supplied) return supplied;
  const found = yield* namedOffer(body);
  if ('outcome' in found) return found;
  return { named: { ...supplied.named, ...(found.named === undefined ? {} : { offer: found.named }) } };
}

/** Lines as the contract will hold them, with what their cohorts say; a line of an unknown cohort is a violation. */
export const linesOn = (
  request: Known<RequestState>,
  bodies: readonly LineBody[],
  { field, firstNumber }: Listed,
): { readonly lines: readonly Line[]; readonly unknown: readonly ViolationOf<'COHORT_UNKNOWN'>[] } => {
  const found = bodies.map((body) => request.cohorts.find(({ cohort }) => cohort === body.cohort));
  const lines = bodies.flatMap(({ cohort, patients, unitPriceOre, fundingBasis }, index): readonly Line[] => {
    const of = found[index];
    if (of === undefined) return [];
    const { specialty, procedure } = of;
    return [{ line: firstNumber + index, cohort, specialty, procedure, patients, unitPriceOre, fundingBasis }];
  });
  const unknown = bodies.flatMap(({ cohort }, index) =>
    unless(found[index] !== undefined, { code: 'COHORT_UNKNOWN', cohort, pointer: `${field}/${index}/cohort` }),
  );
  return { lines, unknown };
};

const DRAFTED: Listed = { field: '/lines', firstNumber: 1 };

/** A framework is a call-off's own provider's. */
const ownFramework = ({ provider, framework }: Named) => {
  const [supplier, own] = [framework?.provider ?? provider.provider, provider.provider];
  return unless(supplier === own, { code: 'WRONG_SUPPLIER', supplier, provider: own, pointer: '/framework' });
};

/** Nobody prepares a contract on his own award; and nobody awards what he has prepared. */
const preparedByOthers = (contract: Pick<KnownContract, 'parts'>, { offer }: Named, { actor }: Context) => {
  const awardedBy = offer?.inquiry.awardedBy;
  return [
    ...onePart({ parts: withAwarder(contract.parts, awardedBy) }, actor, 'draft'),
    ...(awardedBy === undefined || awardedBy === actor ? [] : onePart(contract, awardedBy, 'award')),
  ];
};

/** What a draft is judged on beside what it names. */
interface Beside {
  readonly quotas: Quotas;
  readonly direct: Judged | undefined;
  readonly context: Context;
}

function* beside(body: Body, lines: readonly Line[], context: Context): Reading<Beside> {
  const quotas = yield* quotasOf(lines, context);
  return { quotas, direct: yield* judgedToday({ basis: body.basis, direct: groundsOf(body) }, context), context };
}

const draftRules = (
  contract: Pick<KnownContract, 'contract' | 'request' | 'parts'>,
  body: Body,
  { lines, unknown }: ReturnType<typeof linesOn>,
  named: Named,
  { quotas, direct, context }: Beside,
) => [
  ...preparedByOthers(contract, named, context),
  ...unknown,
  ...basisFits(named.provider.kind, body.basis, body.framework),
  ...fundingFits(named.provider.kind, body.basis, body.lines, DRAFTED),
  ...periodInOrder(body.from, body.to),
  ...withinYear(quotas, body),
  ...boundsKept(lines, '/lines'),
  ...ownFramework(named),
  ...notEnded(named.provider),
  ...asAwarded(named.offer, { ...body, request: contract.request, lines }, 'sent'),
  ...awardedIfNeeded(named.framework, named.offer, 'sent'),
  ...groundsFit(named.provider.kind, body),
  ...awardedLawfully(direct, named.provider, contract.contract, totalOf(lines)),
];

/** All that a draft says; a member of the body that is not named here does not compile. */
const termsOf = (body: Body, lines: readonly Line[], offer: NamedOffer | undefined, direct: Judged | undefined) => {
  const { provider, framework, basis, from, to, rationale, archiveReference, lines: _lines, ...others } = body;
  const { inquiry: _inquiry, offer: _offer, includes, ...grounds } = others;
  const { legalBasis, cause, reason, ...rest } = grounds;
  const nothingLeft: Record<string, never> = rest;
  return {
    ...nothingLeft,
    provider,
    ...(framework === undefined ? {} : { framework }),
    basis,
    from,
    to,
    rationale,
    ...(archiveReference === undefined ? {} : { archiveReference }),
    ...termsOfAward(offer, includes),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(cause === undefined ? {} : { cause }),
    ...(reason === undefined ? {} : { reason }),
    ...entriesOf([], direct),
    lines,
  };
};

/** What a draft names: its request, its provider, and the framework of a call-off. */
function* namedByDraft({ body }: DraftContract): Naming<Named & { request: Known<RequestState> }, NotFound> {
  const request = yield* read(requestRef(body.request));
  if (request.status === 'absent') return notFound('request');
  const found = yield* namedBy(body);
  return 'outcome' in found ? found : { named: { ...found.named, request } };
}

export const draftContract = newContract(namedByDraft, function* (named, { target, body }: DraftContract, context) {
  const { request: toRequest, ...draft } = body;
  const { request } = named;
  const programme = known(yield* read(programmeRef(request.programme)), request.programme);
  const made = linesOn(request, body.lines, DRAFTED);
  const status = { code: 'REQUEST_NOT_APPROVED', status: request.status, pointer: '/request' } as const;
  const contract = { ...target, request: toRequest, parts: new Map() };
  const around = yield* beside(body, made.lines, context);
  const violations = [
    ...draftRules(contract, body, made, named, around),
    ...unless(DRAFTABLE.includes(request.status), status),
    ...phaseOpenFor(phaseOf(programme, request.phase), 'draftContract'),
  ];
  const drafted = () => {
    const where = { programme: request.programme, phase: request.phase, trust: request.trust };
    const data = {
      ...by(context),
      ...where,
      ...target,
      request: toRequest,
      ...termsOf(draft, made.lines, named.offer, around.direct),
    };
    return accept([
      write(contractRef(target.contract), { type: 'ContractDrafted', data }),
      write(requestRef(toRequest), {
        type: 'ContractDraftNoted',
        data: { ...target, draftedOn: osloDate(context.decidedAt) },
      }),
    ]);
  };
  return firstOf(notAwarded(named.offer, '/offer'), () => judge(violations, drafted));
});

function* onStandingAward(contract: KnownContract) {
  const lost = notAwarded(yield* offerOfContract(contract));
  return lost?.kind === 'refused' ? lost.violations : [];
}

export const amendContractDraft = onContractNaming(
  ['drafted'],
  (_contract, { body }: AmendContractDraft) => namedBy(body),
  function* (contract, { target, body }: AmendContractDraft, context, named) {
    const request = known(yield* read(requestRef(contract.request)), contract.request);
    const programme = known(yield* read(programmeRef(contract.programme)), contract.programme);
    const made = linesOn(request, body.lines, DRAFTED);
    const around = yield* beside(body, made.lines, context);
    const lost = notAwarded(named.offer, '/offer');
    const violations = [
      ...draftRules(contract, body, made, named, around),
      ...phaseOpenFor(phaseOf(programme, contract.phase), 'draftContract'),
    ];
    const data = { ...by(context), ...termsOf(body, made.lines, named.offer, around.direct) };
    const amended = write(contractRef(target.contract), { type: 'ContractDraftAmended', data });
    return firstOf(lost, () => judge(violations, () => accept([amended])));
  },
  onStandingAward,
);

export const discardContract = onContract(['drafted'], function* (contract, { target }: DiscardContract, context) {
  const toRequest = requestRef(contract.request);
  yield* read(toRequest);
  return accept([
    write(contractRef(target.contract), { type: 'ContractDiscarded', data: by(context) }),
    write(toRequest, { type: 'ContractDraftDropped', data: target }),
  ]);
});
