import type { PhaseStatus } from '../../vocabulary/phase-status.js';
import { ACTS, phaseOpenFor, type Act } from './policy.js';

describe('what a phase allows by its status', () => {
  const preparing: readonly Act[] = [
    'decide',
    'draftRequest',
    'amendDraft',
    'submitRequest',
    'assessRequest',
    'overridePriority',
    'releaseReservation',
    'reverseReservation',
    'withdrawReserved',
    'draftContract',
  ];
  const raising: readonly Act[] = [
    'approveRequest',
    'amendApproval',
    'draftInquiry',
    'sendInquiry',
    'awardInquiry',
    'confirmContract',
    'raiseAmendment',
  ];
  const afterwards: readonly Act[] = ['settleEmptyContract', 'pay', 'credit'];
  const allowedIn: { readonly [Status in PhaseStatus]: readonly [what: string, acts: readonly Act[]] } = {
    planned: ['decisions, everything on requests but their approval, and drafts of contracts', preparing],
    open: ['everything', ACTS],
    closing: ['everything but what raises', ACTS.filter((act) => !raising.includes(act))],
    closed: ['what is left to pay, to credit, or to settle with nothing', afterwards],
    cancelled: ['what is left to pay, to credit, or to settle with nothing', afterwards],
  };

  it.each(Object.entries(allowedIn))('%s: %j', (status, [, allowed]) => {
    const open = ACTS.filter((act) => phaseOpenFor({ phase: 1, status: status as PhaseStatus }, act).length === 0);
    expect(open).toEqual(ACTS.filter((act) => allowed.includes(act)));
  });

  it('says which phase, how it stands and how it would have to, and where the body named it', () => {
    const refused = { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closed', allowed: ['planned', 'open', 'closing'] };
    expect(phaseOpenFor({ phase: 1, status: 'closed' }, 'draftRequest', '/phase')).toEqual([
      { ...refused, pointer: '/phase' },
    ]);
    expect(phaseOpenFor({ phase: 1, status: 'closed' }, 'draftRequest')).toEqual([refused]);
    expect(phaseOpenFor({ phase: 1, status: 'closing' }, 'raiseAmendment')).toEqual([
      { code: 'PHASE_NOT_OPEN', phase: 1, status: 'closing', allowed: ['open'], raises: true },
    ]);
  });
});
