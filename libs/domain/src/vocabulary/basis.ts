/** On what a contract rests: a call-off of a framework, an own trust's extra work, a specialist's agreement, no competition at all. */
export const BASES = ['callOff', 'ownTrust', 'specialistAgreement', 'directAward'] as const;
export type Basis = (typeof BASES)[number];
