import type { OrgNumber, Role } from '@spillrom/kernel';
import { MORE_OG_ROMSDAL, NORD_TRONDELAG, REGION, ST_OLAVS } from '../story/organisations.js';
import * as names from '../story/people.js';

/** Somebody whom the development issuer knows. None of them exists. */
export interface DevelopmentPerson {
  readonly name: string;
  readonly org: OrgNumber;
  readonly roles: readonly Role[];
}

const person = (name: string, org: string, ...roles: readonly Role[]): DevelopmentPerson => ({
  name,
  org: org as OrgNumber,
  roles,
});

/**
 * A coordinator and a medical director per trust; of the region two officers, budget holders, attestants and medical directors, one of
 * every other role, and one who is officer, budget holder and attestant at once.
 */
export const PEOPLE: readonly DevelopmentPerson[] = [
  person(names.ST_OLAVS_COORDINATOR, ST_OLAVS, 'trust-coordinator'),
  person(names.ST_OLAVS_DIRECTOR, ST_OLAVS, 'trust-medical-director'),
  person(names.NORD_TRONDELAG_COORDINATOR, NORD_TRONDELAG, 'trust-coordinator'),
  person(names.NORD_TRONDELAG_DIRECTOR, NORD_TRONDELAG, 'trust-medical-director'),
  person(names.MORE_OG_ROMSDAL_COORDINATOR, MORE_OG_ROMSDAL, 'trust-coordinator'),
  person(names.MORE_OG_ROMSDAL_DIRECTOR, MORE_OG_ROMSDAL, 'trust-medical-director'),
  person(names.OFFICER, REGION, 'regional-officer'),
  person(names.OTHER_OFFICER, REGION, 'regional-officer'),
  person(names.BUDGET_HOLDER, REGION, 'budget-holder'),
  person(names.OTHER_BUDGET_HOLDER, REGION, 'budget-holder'),
  person(names.ATTESTANT, REGION, 'attestant'),
  person(names.OTHER_ATTESTANT, REGION, 'attestant'),
  person(names.MEDICAL_DIRECTOR, REGION, 'regional-medical-director'),
  person(names.OTHER_MEDICAL_DIRECTOR, REGION, 'regional-medical-director'),
  person(names.SECRETARY, REGION, 'programme-secretary'),
  person(names.PAYER, REGION, 'payer'),
  person(names.AUDITOR, REGION, 'auditor'),
  person('audit-leader', REGION, 'audit-leader'),
  person('operator', REGION, 'operator'),
  person(names.THREE_HATS, REGION, 'regional-officer', 'budget-holder', 'attestant'),
];
