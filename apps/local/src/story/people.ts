/** The people of the story, by the names that the development issuer knows them by. */
export const SECRETARY = 'programme-secretary';
export const MEDICAL_DIRECTOR = 'regional-medical-director';
export const OTHER_MEDICAL_DIRECTOR = 'regional-medical-director-2';
export const OFFICER = 'regional-officer-1';
export const OTHER_OFFICER = 'regional-officer-2';
export const BUDGET_HOLDER = 'budget-holder-1';
export const OTHER_BUDGET_HOLDER = 'budget-holder-2';
export const ATTESTANT = 'attestant-1';
export const OTHER_ATTESTANT = 'attestant-2';
export const PAYER = 'payer';
export const AUDITOR = 'auditor';
/** Officer, budget holder and attestant in one person: what the rules on the same expense are for. */
export const THREE_HATS = 'three-hats';

export const ST_OLAVS_COORDINATOR = 'st-olavs-coordinator';
export const ST_OLAVS_DIRECTOR = 'st-olavs-medical-director';
export const NORD_TRONDELAG_COORDINATOR = 'hnt-coordinator';
export const NORD_TRONDELAG_DIRECTOR = 'hnt-medical-director';
export const MORE_OG_ROMSDAL_COORDINATOR = 'hmr-coordinator';
export const MORE_OG_ROMSDAL_DIRECTOR = 'hmr-medical-director';
