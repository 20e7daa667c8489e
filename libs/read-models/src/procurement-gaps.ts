import { isEvaluated } from '@spillrom/domain';
import type { OrgNumber } from '@spillrom/kernel';
import { neverSent } from './inquiry-queue-rows.js';
import { authoritiesOf } from './procurement-authority.js';
import type { CaseRows } from './procurement-record.js';
import type { ContractRow, InquiryRow, OfferRow, RequestRow } from './registers/index.js';

/** What a whole record of a procurement has. */
type PartName =
  | 'need'
  | 'waitingDataSource'
  | 'assessment'
  | 'priority'
  | 'supply'
  | 'approval'
  | 'inquiry'
  | 'dispatch'
  | 'answer'
  | 'evaluation'
  | 'award'
  | 'framework'
  | 'legalBasis'
  | 'cause'
  | 'reason'
  | 'rationale'
  | 'includes'
  | 'confirmation'
  | 'delegation'
  | 'decision'
  | 'acceptance'
  | 'amendmentAcceptance';

/** A part that this record lacks, and of what. */
export interface Missing {
  /**
   * What is missing. `need`: a submitted request; `supply`: what own trusts could take of a cohort; `inquiry`: where the framework
   * agreement asks for one; `dispatch`: an edition to an invitee; `includes`: what the price includes; `delegation` and `decision`: the
   * authority of who confirmed, or raised by an amendment; `amendmentAcceptance`: the provider's consent to an amendment proposed after the acceptance
   */
  readonly what: PartName;
  readonly cohort?: number;
  readonly provider?: OrgNumber;
  readonly edition?: number;
  readonly question?: number;
  readonly offer?: number;
  readonly amendment?: number;
}

const unless = (isThere: boolean, what: PartName, about: Omit<Missing, 'what'> = {}): readonly Missing[] =>
  isThere ? [] : [{ what, ...about }];

const BOUGHT_PRIVATELY: readonly string[] = ['callOff', 'directAward'];

const ofNeed = (request: RequestRow | undefined, { lines }: ContractRow): readonly Missing[] => {
  if (request?.submittedAt === undefined) return [{ what: 'need' }];
  const { waitingData, assessment, approval } = request;
  const examined = assessment?.supply.filter(({ kind }) => kind === 'ownTrust').map(({ cohort }) => cohort) ?? [];
  const cohorts = [...new Set(lines.map(({ cohort }) => cohort))];
  return [
    ...unless(waitingData.source !== undefined, 'waitingDataSource'),
    ...unless(assessment !== undefined, 'assessment'),
    ...unless(assessment === undefined || assessment.priority !== undefined, 'priority'),
    ...cohorts.flatMap((cohort) => unless(examined.includes(cohort), 'supply', { cohort })),
    ...unless(approval !== undefined, 'approval'),
  ];
};

/** A decided offer was given points in the version that was decided, where anything but the price counts. */
const hasPoints = ({ award, decline, evaluations }: OfferRow, inquiry: InquiryRow): boolean => {
  const decided = award?.version ?? decline?.version;
  if (decided === undefined) return true;
  return isEvaluated(inquiry, {
    evaluation: evaluations.find(({ version }) => version === decided),
    termsVersion: decided,
  });
};

const ofInquiry = (inquiry: InquiryRow, { offer }: ContractRow): readonly Missing[] => {
  const own = inquiry.offers.find((each) => each.offer === offer);
  return [
    ...neverSent(inquiry).map(({ invitee: provider, edition }) => ({ what: 'dispatch' as const, provider, edition })),
    ...inquiry.questions.flatMap(({ question, answered }) => unless(answered !== undefined, 'answer', { question })),
    ...inquiry.offers.flatMap((each) => unless(hasPoints(each, inquiry), 'evaluation', { offer: each.offer })),
    ...unless(own?.status === 'awarded', 'award', offer === undefined ? {} : { offer }),
  ];
};

const ofChoice = ({ contract, inquiry, framework }: CaseRows): readonly Missing[] => {
  const { basis, legalBasis, cause, reason, rationale, includes } = contract;
  const isDirect = basis === 'directAward';
  return [
    ...unless(basis !== 'callOff' || framework !== undefined, 'framework'),
    ...unless(inquiry !== undefined || framework?.callOffRule !== 'miniCompetition', 'inquiry'),
    ...(inquiry === undefined ? [] : ofInquiry(inquiry, contract)),
    ...unless(!isDirect || legalBasis !== undefined, 'legalBasis'),
    ...unless(!isDirect || cause !== undefined, 'cause'),
    ...unless(!isDirect || reason !== undefined, 'reason'),
    ...unless(rationale.trim() !== '', 'rationale'),
    ...unless(!BOUGHT_PRIVATELY.includes(basis) || includes !== undefined, 'includes'),
  ];
};

const ofAuthority = (rows: CaseRows): readonly Missing[] => [
  ...unless(rows.contract.confirmed !== undefined, 'confirmation'),
  ...authoritiesOf(rows).flatMap(({ amendment, grant, decision }) => {
    const about = amendment === undefined ? {} : { amendment };
    return [
      ...unless(grant !== undefined, 'delegation', about),
      ...unless(decision?.status === 'countersigned', 'decision', about),
    ];
  }),
];

/** The provider consents to what changes an accepted contract; what was proposed before, it accepts with the contract. */
const needsConsent =
  ({ acceptance }: ContractRow) =>
  ({ status, proposed }: ContractRow['amendments'][number]): boolean =>
    status === 'confirmed' && acceptance !== undefined && acceptance.at < proposed.at;

/** Own trusts accept nothing. */
const ofAcceptance = (row: ContractRow): readonly Missing[] =>
  row.basis === 'ownTrust'
    ? []
    : [
        ...unless(row.acceptance !== undefined, 'acceptance'),
        ...row.amendments
          .filter(needsConsent(row))
          .flatMap(({ acceptance, amendment }) =>
            unless(acceptance !== undefined, 'amendmentAcceptance', { amendment }),
          ),
      ];

/** What a whole record would have and this one lacks, in the order in which things are done. */
export const gapsIn = (rows: CaseRows): readonly Missing[] => [
  ...ofNeed(rows.request, rows.contract),
  ...ofChoice(rows),
  ...ofAuthority(rows),
  ...ofAcceptance(rows.contract),
];
