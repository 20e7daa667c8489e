import type { RuleName } from '@spillrom/audit-rules';

/** The rules of the auditor: their names, and how it should be, or what a red flag points at. */
export const rules: { readonly [Rule in RuleName]: { readonly name: string; readonly means: string } } = {
  equalInformation: {
    name: 'Lik informasjon til alle',
    means: 'Alle inviterte fikk samme tekst, kriterier og svar, i hver utgave, før tildelingen.',
  },
  announcedCriteria: {
    name: 'Bare kunngjorte kriterier',
    means: 'Tilbud er vurdert etter alle kriteriene som var kunngjort, og ingen andre.',
  },
  writtenReasons: {
    name: 'Skriftlig begrunnelse',
    means: 'Hver tildeling og hvert avslag er begrunnet skriftlig, og kontrakten er bekreftet etter tildelingen.',
  },
  separatePersons: {
    name: 'Flere personer på samme utgift',
    means: 'Ingen har både forberedt, besluttet, kontrollert eller betalt på samme utgift.',
  },
  validDelegation: {
    name: 'Gyldig fullmakt',
    means: 'Hvert beløp var dekket av en fullmakt som gjaldt da det ble besluttet.',
  },
  priceAfterAward: {
    name: 'Prisen etter tildeling',
    means: 'Ingen pris er satt opp etter tildelingen uten endring, ny fullmakt og hjemmel.',
  },
  capacityFlagged: {
    name: 'Kapasitet merket',
    means: 'Kontrakter over den kapasiteten leverandøren har meldt inn, er merket.',
  },
  traceablePayments: {
    name: 'Sporbare utbetalinger',
    means: 'Hver utbetaling kan følges fra faktura til kontrakt, tildeling, behov, fase og bevilgning.',
  },
  ownTrustHours: {
    name: 'Ekstra arbeid i egne foretak',
    means: 'Ekstra aktivitet i egne foretak er ført med minutter utenom ordinær arbeidstid.',
  },
  suspensionStopsDraws: {
    name: 'Stans av leverandør',
    means: 'Ingen er henvist til en leverandør som var stanset.',
  },
  commandsKept: {
    name: 'Forsøk er tatt vare på',
    means: 'Hvert forsøk har én oppføring i loggen, og det som ble avvist, har ikke skrevet noe annet.',
  },
  twoTimes: {
    name: 'To tidsakser',
    means: 'Hver bevegelse sier hvilken dag og hvilket år den gjelder, og ingen gjelder før den var kjent.',
  },
  unbrokenLog: {
    name: 'Ubrutt logg',
    means: 'Ingen hendelse er endret, fjernet, satt inn eller flyttet slik at rekkefølgen brytes.',
  },
  splitPurchase: {
    name: 'Oppdelt kjøp',
    means:
      'Flere kontrakter med samme leverandør og fagområde innen 30 dager, hver innenfor fullmakten og til sammen over den.',
  },
  samePersonTwice: {
    name: 'Samme person i flere trinn',
    means: 'En person har vært med i flere trinn i samme sak, der det er lov.',
  },
  withinTolerance: {
    name: 'Over avtalt pris',
    means: 'Fakturaen er høyere enn prisene i kontrakten, innenfor toleransen som gjaldt.',
  },
  lateAmendment: {
    name: 'Sen endring',
    means: 'Kontrakten er endret mindre enn 15 dager før den tar slutt, eller senere.',
  },
  largeAmendment: {
    name: 'Stor endring',
    means: 'Endringene har til sammen økt kontrakten med mer enn 20 prosent.',
  },
  approvedAndRaised: {
    name: 'Økt samme dag',
    means: 'Det ble økt samme dag som det ble godkjent.',
  },
  roundInvoice: {
    name: 'Rundt fakturabeløp',
    means: 'Fakturaen er på hele 100 000 kroner.',
  },
  oneOffer: {
    name: 'Bare ett tilbud',
    means: 'Tildelingen er gjort med ett tilbud å velge mellom.',
  },
  frameworkNotInvited: {
    name: 'Ikke invitert',
    means: 'En leverandør med en rammeavtale som passer, er ikke invitert til minikonkurransen.',
  },
  notBestAward: {
    name: 'Ikke det beste tilbudet',
    means: 'Et tilbud med flere poeng, som kunne tatt pasientene, er avslått.',
  },
  drainsOwnTrusts: {
    name: 'Tar folk fra egne foretak',
    means: 'Mer enn 20 prosent av dem som gjør arbeidet, er også ansatt i foretakene.',
  },
  contactGap: {
    name: 'Ingen kontakt før tildeling',
    means: 'Det er ikke ført noen kontakt med leverandøren de siste 30 dagene før tildelingen.',
  },
  outOfTurn: {
    name: 'Utenfor tur',
    means: 'Et behov er godkjent mens et vurdert behov sto foran det i køen i samme fase.',
  },
  overCapacity: {
    name: 'Over meldt kapasitet',
    means: 'Leverandøren er engasjert ut over det den har meldt inn.',
  },
  ownCapacityLeft: {
    name: 'Ledig kapasitet i egne foretak',
    means: 'Det er kjøpt av andre mens vurderingen fant ledig plass i egne foretak.',
  },
};
