/** The organisations of the story. Real numbers are public; those that start with 3 are synthetic and stand for supplies without a name. */
export const REGION = '983658776';
export const ST_OLAVS = '883974832';
export const NORD_TRONDELAG = '983974791';
export const MORE_OG_ROMSDAL = '997005562';

export const ALERIS_TRONDHEIM = '974504863';
export const ALERIS_ALESUND = '919729333';
export const MEDI_3 = '941455077';
export const VOLVAT = '982755999';
export const MEDICUS = '978654657';
export const EYE_SPECIALIST = '310000019';
const SKIN_SPECIALIST = '310000035';

/** Everyone who may supply capacity. `legalEntity` null: the number may denote a sub-unit. */
export const PROVIDERS = [
  { orgNumber: ALERIS_TRONDHEIM, name: 'Aleris Helse AS, Trondheim', kind: 'privateProvider', legalEntity: null },
  { orgNumber: ALERIS_ALESUND, name: 'Aleris Helse, avd. Ålesund', kind: 'privateProvider', legalEntity: false },
  { orgNumber: MEDI_3, name: 'Medi 3 AS', kind: 'privateProvider', legalEntity: true },
  { orgNumber: VOLVAT, name: 'Volvat Stokkan, Trondheim', kind: 'privateProvider', legalEntity: null },
  { orgNumber: MEDICUS, name: 'Medicus AS', kind: 'privateProvider', legalEntity: true },
  { orgNumber: EYE_SPECIALIST, name: 'Øyespesialisten i fjorden', kind: 'contractedSpecialist', legalEntity: true },
  { orgNumber: SKIN_SPECIALIST, name: 'Hudlegen ved elva', kind: 'contractedSpecialist', legalEntity: true },
  { orgNumber: ST_OLAVS, name: 'St. Olavs hospital HF, ekstra kveldsstue', kind: 'ownTrust', legalEntity: true },
  {
    orgNumber: MORE_OG_ROMSDAL,
    name: 'Helse Møre og Romsdal HF, ekstra helgelister',
    kind: 'ownTrust',
    legalEntity: true,
  },
] as const;
