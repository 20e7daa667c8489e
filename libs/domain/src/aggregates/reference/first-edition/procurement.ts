import type { EntryOf, LegalBasisUse } from '../../../vocabulary/reference.js';
import { entry } from './entry.js';

/** Amounts and quotas as they were handed over, compared with nothing. */
const THRESHOLDS: readonly EntryOf<'procurementThreshold'>[] = [
  entry('Public procurement regulation, health services; amount to be confirmed', false)(
    'directAward',
    ['Direkte anskaffelse', 'Direkte kjøp', 'Direct award'],
    { amountOre: '130000000' },
  ),
];

const QUOTAS: readonly EntryOf<'specialistQuota'>[] = [
  entry('Tariff K01a of 2023: at most 500 a specialist and calendar year', false)(
    'K01a',
    ['Grå stær', 'Grå stær', 'Cataract'],
    { procedure: 'CJE20', perYear: 500 },
  ),
];

const basis =
  (use: LegalBasisUse, source: string) =>
  (
    code: string,
    names: readonly [string, string, string],
    values: { readonly liftsThreshold: boolean; readonly unforeseenOnly: boolean },
  ): EntryOf<'legalBasis'> =>
    entry(source, false)(code, names, { use, ...values });

const award = basis('directAward', 'Public procurement regulation (FOA), in our own words');
const amendment = basis('amendment', 'Public procurement regulation (FOA), § 28-1, in our own words');

const PLAIN = { liftsThreshold: false, unforeseenOnly: false };
const LIFTS = { liftsThreshold: true, unforeseenOnly: false };
const UNFORESEEN = { liftsThreshold: true, unforeseenOnly: true };

const LEGAL_BASES: readonly EntryOf<'legalBasis'>[] = [
  award('belowThreshold', ['Under terskelverdien', 'Under terskelverdien', 'Below the threshold'], PLAIN),
  award(
    'soleSupplier',
    ['Bare én leverandør kan levere', 'Berre éin leverandør kan levere', 'Only one can supply'],
    LIFTS,
  ),
  award(
    'noSuitableOffers',
    [
      'Konkurransen ga ingen egnede tilbud',
      'Konkurransen gav ingen eigna tilbod',
      'A competition brought no fit offer',
    ],
    LIFTS,
  ),
  award(
    'continuedTreatment',
    [
      'Pasientene må få fullføre hos samme',
      'Pasientane må få fullføre hos same',
      'Patients must finish where they began',
    ],
    LIFTS,
  ),
  award(
    'unforeseenUrgency',
    [
      'Haster av grunner som ikke kunne forutses',
      'Hastar av grunnar ingen kunne sjå',
      'Urgent for unforeseeable reasons',
    ],
    UNFORESEEN,
  ),
  amendment(
    'reviewClause',
    ['Endringsklausul i avtalen', 'Endringsklausul i avtalen', 'Review clause of the contract'],
    PLAIN,
  ),
  amendment(
    'additionalServices',
    ['Nødvendige tilleggstjenester', 'Nødvendige tilleggstenester', 'Additional services that are needed'],
    PLAIN,
  ),
  amendment('minorChange', ['Endring av liten verdi', 'Endring av liten verdi', 'Change of small value'], PLAIN),
  amendment(
    'unforeseenNeed',
    ['Behov som ikke kunne forutses', 'Behov som ingen kunne sjå', 'Need that could not be foreseen'],
    { liftsThreshold: false, unforeseenOnly: true },
  ),
];

const decline = entry('The regional authority', true);

const DECLINE_REASONS: readonly EntryOf<'declineReason'>[] = [
  decline('betterOffer', ['Et annet tilbud er bedre', 'Eit anna tilbod er betre', 'Another offer is better'], {}),
  decline('price', ['For høy pris', 'For høg pris', 'Price too high'], {}),
  decline('capacity', ['For liten kapasitet', 'For liten kapasitet', 'Too little capacity'], {}),
  decline('tooLate', ['For sen behandling', 'For sein behandling', 'Treatment too late'], {}),
  decline('quality', ['Kvaliteten er ikke god nok', 'Kvaliteten er ikkje god nok', 'Quality not sufficient'], {}),
  decline(
    'staffing',
    ['Tar personell fra sykehusene', 'Tek personell frå sjukehusa', 'Takes staff from the trusts'],
    {},
  ),
  decline('incomplete', ['Ufullstendig tilbud', 'Ufullstendig tilbod', 'Offer incomplete'], {}),
  decline('needCovered', ['Behovet er dekket', 'Behovet er dekt', 'Need already covered'], {}),
  decline('other', ['Annen grunn', 'Annan grunn', 'Another reason'], {}),
];

const recusal = entry('Public Administration Act (forvaltningsloven), § 6, in our own words', false);

const RECUSAL_GROUNDS: readonly EntryOf<'recusalGround'>[] = [
  recusal('party', ['Er selv part', 'Er sjølv part', 'Is a party'], {}),
  recusal('family', ['Nær familie av en part', 'Nær familie av ein part', 'Close family of a party'], {}),
  recusal('employment', ['Arbeider for en part', 'Arbeider for ein part', 'Works for a party'], {}),
  recusal('office', ['Verv hos en part', 'Verv hos ein part', 'Holds an office with a party'], {}),
  recusal('ownership', ['Eier andel i en part', 'Eig del i ein part', 'Owns a share of a party'], {}),
  recusal(
    'friendship',
    ['Nært vennskap eller uvennskap', 'Nær venskap eller uvenskap', 'Close friendship or enmity'],
    {},
  ),
  recusal('other', ['Andre særegne forhold', 'Andre særeigne forhold', 'Other particular circumstances'], {}),
];

export const PROCUREMENT = {
  procurementThreshold: THRESHOLDS,
  legalBasis: LEGAL_BASES,
  specialistQuota: QUOTAS,
  declineReason: DECLINE_REASONS,
  recusalGround: RECUSAL_GROUNDS,
};
