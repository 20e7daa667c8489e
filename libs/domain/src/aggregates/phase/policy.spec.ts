import { phaseOpenFor, type Act } from './policy.js';

describe('what a phase allows by its status', () => {
  const everything: readonly Act[] = [
    'draftRequest',
    'amendDraft',
    'submitRequest',
    'assessRequest',
    'approveRequest',
    'releaseReservation',
    'withdrawReserved',
    'draftContract',
    'confirmContract',
    'raiseAmendment',
    'lowerAmendment',
    'terminateContract',
    'settleContract',
    'settleEmptyContract',
    'use',
    'reverse',
    'pay',
    'decide',
  ];
  const preparing: readonly Act[] = [
    'draftRequest',
    'amendDraft',
    'submitRequest',
    'assessRequest',
    'releaseReservation',
    'withdrawReserved',
    'draftContract',
    'decide',
  ];
  const raising: readonly Act[] = ['approveRequest', 'confirmContract', 'raiseAmendment'];

  it.each([
    ['planned', 'decisions, requests but their approval, and drafts of contracts', preparing],
    ['open', 'everything', everything],
    ['closing', 'everything but what raises', everything.filter((act) => !raising.includes(act))],
    ['closed', 'what is left to pay or to settle with nothing', ['settleEmptyContract', 'pay']],
    ['cancelled', 'what is left to pay or to settle with nothing', ['settleEmptyContract', 'pay']],
  ] as const)('%s: %s', (status, _, allowed) => {
    const open = everything.filter((act) => phaseOpenFor({ phase: 1, status }, act).length === 0);
    expect(open).toEqual(allowed);
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
