import { accept, absent, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { basisFits, fundingFits, periodInOrder } from '../../aggregates/contract/rules.js';
import { contractRef } from '../../aggregates/contract/index.js';
import type { Listed } from '../../aggregates/contract/rules.js';
import type { Line } from '../../aggregates/contract/index.js';
import type { AmendContractDraft, DiscardContract, DraftContract, LineBody } from './commands.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkState } from '../../aggregates/framework/index.js';
import type { Known } from '../../vocabulary/known.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';

import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { ProviderState } from '../../aggregates/provider/index.js';
import { APPROVED, requestRef } from '../../aggregates/request/index.js';
import type { RequestState } from '../../aggregates/request/index.js';
import type { Violation } from '../../vocabulary/violations.js';
import { by, known } from './surroundings.js';

/** Statuses of a request on which a contract may be prepared; only an approved one lets it be confirmed. */
const DRAFTABLE: readonly string[] = ['submitted', 'assessed', ...APPROVED];

type Body = AmendContractDraft['body'];
type Named =
  | { readonly missing: Violation }
  | { readonly provider: Known<ProviderState>; readonly framework: Known<FrameworkState> | undefined };

/** The provider and the framework that a draft names; the framework is asked for where the basis is a call-off, and only there. */
function* named({ provider: orgNumber, framework: frameworkId, basis }: Body): Reading<Named> {
  const provider = yield* read(providerRef(orgNumber));
  if (provider.status === 'absent') return { missing: { code: 'NOT_FOUND', what: 'provider', pointer: '/provider' } };
  if (basis !== 'callOff' && frameworkId === undefined) return { provider, framework: undefined };
  const missing: Violation = { code: 'NOT_FOUND', what: 'framework', pointer: '/framework' };
  if (frameworkId === undefined) return { missing };
  const framework = yield* read(frameworkRef(frameworkId));
  return framework.status === 'absent' ? { missing } : { provider, framework };
}

/** Lines as the contract will hold them, with what their cohorts say; a line of an unknown cohort is a violation. */
export const linesOn = (
  request: Known<RequestState>,
  bodies: readonly LineBody[],
  { field, firstNumber }: Listed,
): { readonly lines: readonly Line[]; readonly unknown: readonly Violation[] } => {
  const lines: Line[] = [];
  const unknown: Violation[] = [];
  bodies.forEach(({ cohort, patients, unitPriceOre, fundingBasis }, index) => {
    const found = request.cohorts.find((each) => each.cohort === cohort);
    if (found === undefined) {
      unknown.push({ code: 'COHORT_UNKNOWN', cohort, pointer: `${field}/${index}/cohort` });
      return;
    }
    const { specialty, procedure } = found;
    lines.push({ line: firstNumber + index, cohort, specialty, procedure, patients, unitPriceOre, fundingBasis });
  });
  return { lines, unknown };
};

const DRAFTED: Listed = { field: '/lines', firstNumber: 1 };

const draftRules = (
  body: Body,
  unknown: readonly Violation[],
  provider: Known<ProviderState>,
  framework: Known<FrameworkState> | undefined,
): Violation[] => [
  ...unknown,
  ...basisFits(provider.kind, body.basis, body.framework),
  ...fundingFits(provider.kind, body.basis, body.lines, DRAFTED),
  ...periodInOrder(body.from, body.to),
  ...(framework === undefined || framework.provider === provider.provider
    ? []
    : [
        {
          code: 'WRONG_SUPPLIER' as const,
          supplier: framework.provider,
          provider: provider.provider,
          pointer: '/framework',
        },
      ]),
];

const termsOf = ({ provider, framework, basis, from, to, rationale }: Body) => ({
  provider,
  ...(framework === undefined ? {} : { framework }),
  basis,
  from,
  to,
  rationale,
});

export function* draftContract({ target, body }: DraftContract, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  const toRequest = requestRef(body.request);
  const request = yield* read(toRequest);
  if (request.status === 'absent') return refuse({ code: 'NOT_FOUND', what: 'request', pointer: '/request' });
  const terms = yield* named(body);
  if ('missing' in terms) return refuse(terms.missing);
  if (contract.status !== 'absent') return refuse({ code: 'WRONG_STATE', status: contract.status });
  const programme = known(yield* read(programmeRef(request.programme)), request.programme);
  const { lines, unknown } = linesOn(request, body.lines, DRAFTED);
  const violations: Violation[] = [
    ...draftRules(body, unknown, terms.provider, terms.framework),
    ...(DRAFTABLE.includes(request.status)
      ? []
      : [{ code: 'REQUEST_NOT_APPROVED' as const, status: request.status, pointer: '/request' }]),
    ...phaseOpenFor(phaseOf(programme, request.phase), 'draftContract'),
  ];
  return judge(violations, () => {
    const { programme: id, phase, trust } = request;
    const data = { programme: id, phase, trust, ...target, request: body.request, ...termsOf(body), lines };
    return accept([
      write(ref, { type: 'ContractDrafted', data: { ...by(context), ...data } }),
      write(toRequest, { type: 'ContractDraftNoted', data: target }),
    ]);
  });
}

export function* amendContractDraft(
  { target, body }: AmendContractDraft,
  context: Context,
): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  const terms = yield* named(body);
  if ('missing' in terms) return refuse(terms.missing);
  if (contract.status !== 'drafted')
    return refuse({ code: 'WRONG_STATE', status: contract.status, allowed: ['drafted'] });
  const request = known(yield* read(requestRef(contract.request)), contract.request);
  const programme = known(yield* read(programmeRef(contract.programme)), contract.programme);
  const { lines, unknown } = linesOn(request, body.lines, DRAFTED);
  const violations = [
    ...draftRules(body, unknown, terms.provider, terms.framework),
    ...phaseOpenFor(phaseOf(programme, contract.phase), 'draftContract'),
  ];
  return judge(violations, () =>
    accept([write(ref, { type: 'ContractDraftAmended', data: { ...by(context), ...termsOf(body), lines } })]),
  );
}

export function* discardContract({ target }: DiscardContract, context: Context): Reading<Outcome<Violation>> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  if (contract.status === 'absent') return absent;
  if (contract.status !== 'drafted')
    return refuse({ code: 'WRONG_STATE', status: contract.status, allowed: ['drafted'] });
  const toRequest = requestRef(contract.request);
  yield* read(toRequest);
  return accept([
    write(ref, { type: 'ContractDiscarded', data: by(context) }),
    write(toRequest, { type: 'ContractDraftDropped', data: target }),
  ]);
}
