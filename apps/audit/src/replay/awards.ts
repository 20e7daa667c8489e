import { takenOf, takenOfAward, type ContractState, type InquiryState, type RequestState } from '@spillrom/domain';

type Cohorts = readonly { readonly cohort: number; readonly patients: number }[];
type KnownContract = Exclude<ContractState, { readonly status: 'absent' }>;

const patientsOf = (cohorts: Cohorts, cohort: number): number =>
  cohorts.find((each) => each.cohort === cohort)?.patients ?? 0;

const roomTold = (request: RequestState | undefined, inquiry: string, offer: number): Cohorts | undefined => {
  if (request === undefined || request.status === 'absent') return undefined;
  return request.awards.find((each) => each.inquiry === inquiry && each.offer === offer)?.cohorts;
};

/**
 * Awards against the contracts that are made on them: no more is contracted than was awarded, each took what its own stream bears out, and
 * what is left is the room that the request is told.
 */
export class Awards {
  private readonly inquiries = new Map<string, InquiryState>();
  private readonly requests = new Map<string, RequestState>();
  /** By inquiry and offer, then by contract. */
  private readonly contracts = new Map<string, Map<string, KnownContract>>();
  private readonly touched = new Set<string>();

  noteInquiry(state: InquiryState): void {
    if (state.status === 'absent') return;
    this.inquiries.set(state.inquiry, state);
    this.touched.add(state.inquiry);
  }

  noteRequest(state: RequestState): void {
    if (state.status === 'absent') return;
    this.requests.set(state.request, state);
    for (const { inquiry } of state.awards) this.touched.add(inquiry);
  }

  noteContract(state: ContractState): void {
    if (state.status === 'absent' || state.award === undefined) return;
    const { inquiry, offer } = state.award;
    const key = `${inquiry}/${offer}`;
    this.contracts.set(key, (this.contracts.get(key) ?? new Map<string, KnownContract>()).set(state.contract, state));
    this.touched.add(inquiry);
  }

  /** What does not add up of the awards that were touched since it was last asked, as sentences with both numbers. */
  broken(): readonly string[] {
    const sentences = [...this.touched].flatMap((inquiry) => this.brokenOf(inquiry));
    this.touched.clear();
    return sentences;
  }

  private brokenOf(id: string): readonly string[] {
    const inquiry = this.inquiries.get(id);
    if (inquiry === undefined || inquiry.status === 'absent') return [];
    return inquiry.offers.flatMap(({ offer, status, award }) => {
      const own = [...(this.contracts.get(`${id}/${offer}`)?.values() ?? [])];
      const told = roomTold(this.requests.get(inquiry.request), id, offer);
      if (award === undefined) return [];
      const used = takenOf(award);
      return award.cohorts.flatMap(({ cohort, patients: awarded }) => {
        const name = `offer ${offer} of inquiry ${id}, cohort ${cohort}`;
        const contracted = own.reduce((sum, contract) => sum + takenOfAward(contract, cohort).least, 0);
        const left = awarded - patientsOf(used, cohort);
        const room = told?.find((each) => each.cohort === cohort)?.patients;
        const isTold = status === 'annulled' || room === left;
        return [
          ...(contracted <= awarded ? [] : [`${name}: ${contracted} contracted, but ${awarded} awarded`]),
          ...own.flatMap((contract) => {
            const { least, most } = takenOfAward(contract, cohort);
            const taken = patientsOf(takenOf(award, { contract: contract.contract }), cohort);
            const isBorneOut = least <= taken && taken <= most;
            return isBorneOut
              ? []
              : [`${name}: contract ${contract.contract} took ${taken}, and was for ${least} to ${most}`];
          }),
          ...(left >= 0 ? [] : [`${name}: ${-left} more used than awarded`]),
          ...(isTold ? [] : [`${name}: ${left} are left, but the request is told ${room ?? 'nothing'}`]),
        ];
      });
    });
  }
}
