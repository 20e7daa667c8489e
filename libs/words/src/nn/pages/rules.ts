import type { RuleName } from '@spillrom/audit-rules';

/** The rules of the auditor: their names, and how it should be, or what a red flag points at. */
export const rules: { readonly [Rule in RuleName]: { readonly name: string; readonly means: string } } = {
  equalInformation: {
    name: 'Lik informasjon til alle',
    means: 'Alle inviterte fekk same tekst, kriterium og svar, i kvar utgåve, før tildelinga.',
  },
  announcedCriteria: {
    name: 'Berre kunngjorde kriterium',
    means: 'Tilbod er vurderte etter alle kriteria som var kunngjorde, og ingen andre.',
  },
  writtenReasons: {
    name: 'Skriftleg grunngiving',
    means: 'Kvar tildeling og kvart avslag er grunngitt skriftleg, og kontrakten er stadfesta etter tildelinga.',
  },
  separatePersons: {
    name: 'Fleire personar på same utgift',
    means: 'Ingen har både førebudd, avgjort, kontrollert eller betalt på same utgift.',
  },
  validDelegation: {
    name: 'Gyldig fullmakt',
    means: 'Kvart beløp var dekt av ei fullmakt som gjaldt då det vart avgjort.',
  },
  priceAfterAward: {
    name: 'Prisen etter tildeling',
    means: 'Ingen pris er sett opp etter tildelinga utan endring, ny fullmakt og heimel.',
  },
  capacityFlagged: {
    name: 'Kapasitet merkt',
    means: 'Kontraktar over den kapasiteten leverandøren har meldt inn, er merkte.',
  },
  traceablePayments: {
    name: 'Sporbare utbetalingar',
    means: 'Kvar utbetaling kan følgjast frå faktura til kontrakt, tildeling, behov, fase og løyving.',
  },
  ownTrustHours: {
    name: 'Ekstra arbeid i eigne føretak',
    means: 'Ekstra aktivitet i eigne føretak er ført med minutt utanom ordinær arbeidstid.',
  },
  suspensionStopsDraws: {
    name: 'Stans av leverandør',
    means: 'Ingen er vist til ein leverandør som var stansa.',
  },
  commandsKept: {
    name: 'Forsøk er tekne vare på',
    means: 'Kvart forsøk har éi oppføring i loggen, og det som vart avvist, har ikkje skrive noko anna.',
  },
  twoTimes: {
    name: 'To tidsaksar',
    means: 'Kvar rørsle seier kva dag og kva år ho gjeld, og inga gjeld før ho var kjend.',
  },
  unbrokenLog: {
    name: 'Ubroten logg',
    means: 'Inga hending er endra, fjerna, sett inn eller flytt slik at rekkjefølgja blir broten.',
  },
  splitPurchase: {
    name: 'Oppdelt kjøp',
    means:
      'Fleire kontraktar med same leverandør og fagområde innan 30 dagar, kvar innanfor fullmakta og til saman over ho.',
  },
  samePersonTwice: {
    name: 'Same person i fleire steg',
    means: 'Ein person har vore med i fleire steg i same sak, der det er lov.',
  },
  withinTolerance: {
    name: 'Over avtalt pris',
    means: 'Fakturaen er høgare enn prisane i kontrakten, innanfor toleransen som galdt.',
  },
  lateAmendment: {
    name: 'Sein endring',
    means: 'Kontrakten er endra mindre enn 15 dagar før han tek slutt, eller seinare.',
  },
  largeAmendment: {
    name: 'Stor endring',
    means: 'Endringane har til saman auka kontrakten med meir enn 20 prosent.',
  },
  approvedAndRaised: {
    name: 'Auka same dag',
    means: 'Det vart auka same dag som det vart godkjent.',
  },
  roundInvoice: {
    name: 'Rundt fakturabeløp',
    means: 'Fakturaen er på heile 100 000 kroner.',
  },
  oneOffer: {
    name: 'Berre eitt tilbod',
    means: 'Tildelinga er gjord med eitt tilbod å velje mellom.',
  },
  frameworkNotInvited: {
    name: 'Ikkje invitert',
    means: 'Ein leverandør med ein rammeavtale som passar, er ikkje invitert til minikonkurransen.',
  },
  notBestAward: {
    name: 'Ikkje det beste tilbodet',
    means: 'Eit tilbod med fleire poeng, som kunne teke pasientane, er avslått.',
  },
  drainsOwnTrusts: {
    name: 'Tek folk frå eigne føretak',
    means: 'Meir enn 20 prosent av dei som gjer arbeidet, er òg tilsette i føretaka.',
  },
  contactGap: {
    name: 'Ingen kontakt før tildeling',
    means: 'Det er ikkje ført nokon kontakt med leverandøren dei siste 30 dagane før tildelinga.',
  },
  outOfTurn: {
    name: 'Utanfor tur',
    means: 'Eit behov er godkjent medan eit vurdert behov stod framføre det i køen i same fase.',
  },
  overCapacity: {
    name: 'Over meld kapasitet',
    means: 'Leverandøren er engasjert ut over det han har meldt inn.',
  },
  ownCapacityLeft: {
    name: 'Ledig kapasitet i eigne føretak',
    means: 'Det er kjøpt av andre medan vurderinga fann ledig plass i eigne føretak.',
  },
};
