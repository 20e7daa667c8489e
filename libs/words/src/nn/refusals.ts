import { capital, formatOf } from '../format.js';
import { nameIn, type Refusals } from '../shape.js';
import { bases, fundingBases, notInvitable, parts, providerKinds, statuses, things } from './names.js';

const { money, count, date, bound, moment, or } = formatOf('nn');
const status = (name: string): string => nameIn(statuses, name);
const thing = (name: string): string => nameIn(things, name);
const some = (names: readonly string[]): string => or(names.map(status));
const patients = (n: number): string => `${count(n)} ${n === 1 ? 'pasient' : 'pasientar'}`;
/** What no match can mend. */
const notMatchable: Readonly<Record<string, string>> = {
  WRONG_BUYER: 'feil kjøpar',
  WRONG_CURRENCY: 'feil valuta',
  VAT_NOT_EXEMPT: 'meirverdiavgift',
};
const numbers = (ns: readonly (number | string)[]): string => ns.join(', ');

/** Money, people and time. */
const general = {
  PERSON_NUMBER: () =>
    'Teksten ser ut til å innehalde eit fødselsnummer eller eit anna personnummer. Slike skal aldri lagrast her.',
  NOT_FOUND: ({ what }) => `${capital(thing(what))} finst ikkje, eller du har ikkje tilgang.`,
  WRONG_STATE: ({ what, status: now, allowed }) =>
    `${capital(thing(what))} har status «${status(now)}»${allowed.length > 0 ? `; det må vere ${some(allowed)}` : ''}.`,
  AMOUNT_TOO_LARGE: ({ amountOre, maxOre }) =>
    `Beløpet ${money(amountOre)} er for stort; det høgaste er ${money(maxOre)}.`,
  ALREADY_ESTABLISHED: ({ programme }) => `Programmet ${programme} er alt oppretta.`,
  ALREADY_REGISTERED: ({ what }) => `${capital(thing(what))} er alt registrert.`,
  ALREADY_REVERSED: ({ reversal }) => `Dette er alt tilbakeført (tilbakeføring ${reversal}).`,
  NOT_REVERSIBLE: ({ amendment }) => `Endring ${amendment} kan ikkje tilbakeførast; ho må opphevast med ei ny endring.`,
  ALREADY_PENDING: ({ what, number }) => `${capital(thing(what))} ${number} ventar alt på svar.`,
  SAME_PERSON: ({ part, earlierPart }) =>
    `Den same personen kan ikkje både ${nameIn(parts, earlierPart)} og ${nameIn(parts, part)}.`,
  RECUSED: ({ recusal }) => `Du er inhabil i denne saka (inhabilitet ${recusal}).`,
  PREPARED_BY_RECUSED: ({ prepared, recusal }) =>
    `${capital(thing(prepared))} vart laga av ein som no er inhabil (inhabilitet ${recusal}). Ein annan må gjere det på nytt.`,
  NO_DELEGATION: ({ neededOre }) => `Du har inga fullmakt som gjeld no. Det trengst fullmakt til ${money(neededOre)}.`,
  OVER_DELEGATION: ({ neededOre, limitOre }) =>
    `Fullmakta di rekk til ${money(limitOre)}, og dette krev ${money(neededOre)}.`,
  APPROPRIATION_EXCEEDED: ({ requestedOre, unallocatedOre }) =>
    `Løyvinga rekk ikkje: det trengst ${money(requestedOre)}, og ${money(unallocatedOre)} er ikkje fordelt.`,
  ALLOCATION_EXCEEDED: ({ phase, requestedOre, availableOre }) =>
    `Fase ${phase} har ikkje nok ledige pengar: det trengst ${money(requestedOre)}, og ${money(availableOre)} er ledig.`,
  BELOW_USE: ({ requested, inUse }) => `Dette går under det som er i bruk: ${requested} er mindre enn ${inUse}.`,
  BODY_NOT_COMPETENT: () => 'Dette organet kan ikkje gjere eit slikt vedtak.',
  RANK_NOT_UNIQUE: ({ rank, phases }) => `Rang ${rank} ville gjelde fleire fasar: ${numbers(phases)}.`,
  PHASE_REPEATED: ({ phase }) => `Fase ${phase} er nemnd to gonger.`,
  PLAN_CHANGED: ({ replaces, planVersion }) =>
    `Planen er endra: vedtaket erstattar versjon ${replaces}, men no gjeld versjon ${planVersion}.`,
  PHASE_NOT_EMPTY: ({ phase, reservedOre, committedOre, expendedOre, count: inquiries }) =>
    `Fase ${phase} er ikkje tom: ${money(reservedOre)} er reservert, ${money(committedOre)} er kontraktsfesta, ${money(expendedOre)} er brukt, og ${count(inquiries)} ${inquiries === 1 ? 'førespurnad' : 'førespurnader'} er ute.`,
  PHASE_NOT_OPEN: ({ phase, status: now }) => `Fase ${phase} er ${status(now)}, og då kan ikkje dette gjerast.`,
  PERIOD_INVALID: ({ from, to, withinYear }) =>
    withinYear === undefined
      ? `Perioden frå ${bound(from)} til ${bound(to)} sluttar før han byrjar.`
      : `Perioden frå ${bound(from)} til ${bound(to)} går over to kalenderår, og kvoten gjeld eitt.`,
  WEEK_UNKNOWN: ({ week }) => `Veke ${week} finst ikkje.`,
  PERIOD_OVER: ({ to, today }) => `Perioden tok slutt ${date(to)}, og i dag er det ${date(today)}.`,
  DATE_IN_FUTURE: ({ date: day, today }) => `Datoen ${date(day)} er etter i dag, ${date(today)}.`,
  TIME_IN_FUTURE: ({ at, now }) => `Tidspunktet ${moment(at)} er ikkje kome enno; no er det ${moment(now)}.`,
  DATE_IN_PAST: ({ date: day, today }) => `Datoen ${date(day)} er før i dag, ${date(today)}.`,
  NOT_DUE: ({ dueAt }) => (dueAt === undefined ? 'Dette forfell ikkje enno.' : `Dette forfell først ${moment(dueAt)}.`),
  CHANGES_NOTHING: ({ what }) => `${capital(thing(what))} ville bli som før.`,
  ORG_NUMBER_INVALID: () => 'Organisasjonsnummeret er ikkje gyldig.',
  CODE_UNKNOWN: ({ value }) => `Koden ${value} finst ikkje i lista som gjeld i dag.`,
  CODE_RETIRED: ({ value }) => `Koden ${value} er ikkje lenger i bruk.`,
  CODE_REPEATED: ({ value }) => `Koden ${value} er nemnd to gonger.`,
  CODE_OVERLAPS: ({ value, from, to }) =>
    `Koden ${value} gjeld alt frå ${date(from)}${to === undefined ? '' : ` til ${date(to)}`}.`,
  BACKDATED: ({ date: day, today }) =>
    `Datoen ${date(day)} er før i dag, ${date(today)}; kodelister kan ikkje gjelde bakover i tid.`,
  TRUST_UNKNOWN: ({ trust }) => `${trust} er ikkje eit helseføretak i lista.`,
  PROCEDURE_SPECIALTY: ({ procedure, specialty, belongsTo }) =>
    `Prosedyre ${procedure} høyrer til fagområde ${belongsTo}, ikkje ${specialty}.`,
  DEPENDED_ON: ({ count: n }) => `Noko seinare byggjer på dette (${count(n)}). Det må tilbakeførast først.`,
} satisfies Partial<Refusals>;

/** Requests, contracts and invoices. */
const trade = {
  NOT_PRIORITISED: ({ phase, prioritised }) => `Fase ${phase} er prioritert for helseføretak ${prioritised}.`,
  OUTSIDE_WINDOW: ({ cohort, latestTreatmentOn, from, to }) =>
    `Gruppe ${cohort} må behandlast seinast ${date(latestTreatmentOn)}, som er utanfor vindauget ${date(from)}–${date(to)}.`,
  HAS_CONTRACT: ({ count: n }) => `Det er inngått ${count(n)} ${n === 1 ? 'kontrakt' : 'kontraktar'} på behovet.`,
  HAS_INQUIRY: ({ count: n }) => `Det er ${count(n)} ${n === 1 ? 'førespurnad' : 'førespurnader'} ute på behovet.`,
  COHORT_UNKNOWN: ({ cohort }) => `Behovet har inga gruppe ${cohort}.`,
  COHORT_REPEATED: ({ cohort }) => `Gruppe ${cohort} er nemnd to gonger.`,
  COHORT_MISSING: ({ cohorts }) => `Desse gruppene manglar: ${numbers(cohorts)}.`,
  LINE_UNKNOWN: ({ line, invoiceLine }) =>
    invoiceLine === undefined ? `Kontrakten har inga linje ${line}.` : `Fakturaen har inga linje ${invoiceLine}.`,
  LINE_REPEATED: ({ line }) => `Linje ${line} er nemnd to gonger.`,
  OVER_REQUESTED: ({ cohort, patients: n, requested }) =>
    `Gruppe ${cohort}: ${patients(n)} er fleire enn dei ${count(requested)} det er meldt behov for.`,
  TOO_MANY_BREACHED: ({ cohort, breachedPatients, patients: n }) =>
    `Gruppe ${cohort}: ${count(breachedPatients)} fristbrot er fleire enn ${patients(n)}.`,
  OWN_CAPACITY_NOT_EXAMINED: ({ cohorts }) => `Eigen kapasitet er ikkje undersøkt for gruppe ${numbers(cohorts)}.`,
  REQUEST_REPEATED: () => 'Det same behovet er nemnt to gonger.',
  RESERVATION_WITHOUT_PATIENTS: ({ cohort, reservedOre }) =>
    `Gruppe ${cohort} har ingen pasientar, men ${money(reservedOre)} er sett av.`,
  RELEASE_EXCEEDS: ({ cohort, requestedOre, reservedOre }) =>
    `Gruppe ${cohort} har ${money(reservedOre)} reservert; ${money(requestedOre)} kan ikkje frigjerast.`,
  FUNDING_BASIS: ({ providerKind, basis, fundingBasis }) =>
    `Ein leverandør av slaget ${nameIn(providerKinds, providerKind)} kan ikkje ha ${nameIn(bases, basis)}${fundingBasis === undefined ? '' : ` med ${nameIn(fundingBases, fundingBasis)}`}.`,
  REQUEST_NOT_APPROVED: ({ status: now }) => `Behovet er ikkje godkjent; det er ${status(now)}.`,
  COHORT_COVERED: ({ cohort, contracted, awarded, patients: n, approved }) =>
    `Gruppe ${cohort}: ${count(approved)} er godkjende, ${count(contracted)} har kontrakt${awarded === undefined ? '' : `, ${count(awarded)} er tildelte`}, og ${patients(n)} til blir for mange.`,
  NO_COVER: ({ cohort }) => `Ingenting er reservert for gruppe ${cohort}.`,
  PROVIDER_SUSPENDED: ({ provider, status: now }) => `Leverandør ${provider} er ${status(now)}.`,
  OUT_OF_SCOPE: ({ line, procedure }) => `Linje ${line}: rammeavtalen dekkjer ikkje prosedyre ${procedure}.`,
  OUT_OF_PERIOD: ({ from, to, frameworkFrom, frameworkTo }) =>
    `Perioden ${date(from)}–${date(to)} er ikkje innanfor ${date(frameworkFrom)}–${date(frameworkTo)}, som rammeavtalen gjeld.`,
  OVER_LIST_PRICE: ({ unitPriceOre, listPriceOre }) =>
    listPriceOre === null
      ? `Prisen er ${money(unitPriceOre)}, og prislista har ingen pris i dag.`
      : `Prisen ${money(unitPriceOre)} er over listeprisen ${money(listPriceOre)}.`,
  CEILING_EXCEEDED: ({ requestedOre, remainingOre }) =>
    `Rammeavtalen har ${money(remainingOre)} igjen, og dette krev ${money(requestedOre)}.`,
  OUTSIDE_CONTRACT_PERIOD: ({ date: day, from, to }) =>
    `Datoen ${date(day)} er utanfor kontraktperioden ${date(from)}–${date(to)}.`,
  BEFORE_CONFIRMATION: ({ date: day, confirmedOn }) =>
    `Datoen ${date(day)} er før kontrakten vart stadfesta ${date(confirmedOn)}.`,
  BEFORE_REFERRAL: ({ line, deliveredOn, patients: n, remaining }) =>
    `Linje ${line}: ${date(deliveredOn)} var det tilvist ${count(remaining)} som ikkje var behandla, og leveransen gjeld ${patients(n)}.`,
  OPEN_DELIVERIES: ({ count: n }) =>
    `Leveransar på ${count(n)} ${n === 1 ? 'linje' : 'linjer'} er ikkje kontrollerte enno.`,
  OPEN_INVOICES: ({ count: n }) => `${count(n)} ${n === 1 ? 'faktura' : 'fakturaer'} er ikkje ferdig behandla.`,
  UNINVOICED_DELIVERIES: ({ count: n }) =>
    `Leveransar på ${count(n)} ${n === 1 ? 'linje' : 'linjer'} er ikkje fakturerte. Oppgi grunnen til at det ikkje kjem faktura.`,
  NOT_ACCEPTED: () => 'Aksepten frå leverandøren er ikkje registrert.',
  DELIVERY_USED: ({ delivery, used }) => `Leveranse ${delivery} er brukt for ${patients(used)} i ein faktura.`,
  TOO_MANY_LINES: ({ lines, linesMax }) => `${count(lines)} linjer er for mange; det høgaste er ${count(linesMax)}.`,
  SCOPE_MISSING: () => 'Oppgi kva prisen omfattar før kontrakten blir stadfesta.',
  OVER_THRESHOLD: ({ valueOre, thresholdOre, verified }) =>
    `Utan konkurranse får leverandøren ${money(valueOre)} på eitt år, og terskelverdien er ${money(thresholdOre)}${verified ? '' : ' (ikkje kontrollert)'}.`,
  FORESEEABLE_CAUSE: () => 'Heimelen gjeld det ingen kunne sjå på førehand, men innføringa var planlagd.',
  QUOTA_OF_YEAR: ({ contracted, requested, perYear }) =>
    `Årskvoten er ${patients(perYear)}: ${count(contracted)} har kontrakt, og ${count(requested)} til blir for mange.`,
  QUOTA_EXCEEDED: ({ line, patients: n, remaining }) =>
    `Linje ${line}: kvoten har ${patients(remaining)} igjen, og dette gjeld ${count(n)}.`,
  OVER_DRAWN: ({ line, patients: n, remaining }) =>
    `Linje ${line}: ${patients(remaining)} er tilviste og ikkje melde, og dette gjeld ${count(n)}.`,
  MINUTES_REQUIRED: ({ line }) => `Linje ${line}: oppgi minutt utanfor ordinær arbeidstid.`,
  DUPLICATE: ({ number, credit, status: now }) =>
    `${credit === undefined ? 'Faktura' : 'Kreditnota'} ${number} frå leverandøren finst alt (${status(now)}).`,
  NOT_MATCHABLE: ({ mismatches }) =>
    `Fakturaen må avvisast: ${mismatches.map((each) => notMatchable[each] ?? each).join(', ')}.`,
  SUM_DIFFERS: ({ invoiceLine, statedOre, matchedOre }) =>
    `${invoiceLine === undefined ? 'Fakturaen' : `Fakturalinje ${invoiceLine}`} er på ${money(statedOre)}, og ${money(matchedOre)} er avstemt.`,
  QUANTITY_DIFFERS: ({ invoiceLine, stated, matched }) =>
    `Fakturalinje ${invoiceLine} gjeld ${stated.replace('.', ',')}, og ${patients(matched)} er avstemde.`,
  WRONG_SUPPLIER: ({ supplier, provider }) => `Fakturaen er frå ${supplier}, men kontrakten er med ${provider}.`,
  OVER_PRICE: ({ line, unitPriceOre, contractPriceOre, toleranceLeftOre }) =>
    `Linje ${line}: prisen ${money(unitPriceOre)} er over ${money(contractPriceOre)} i kontrakten${toleranceLeftOre === undefined ? '' : `, og toleransen har ${money(toleranceLeftOre)} att`}.`,
  OVER_QUANTITY: ({ line, patients: n, remaining }) =>
    `Linje ${line}: ${patients(remaining)} kan enno fakturerast, og fakturaen gjeld ${count(n)}.`,
  NOT_DELIVERED: ({ line, patients: n, verified }) =>
    `Linje ${line}: leveransar for ${patients(verified)} er kontrollerte, og fakturaen gjeld ${count(n)}.`,
  CREDIT_EXCEEDS: ({ line, patients: n, remainingPatients, amountOre, remainingOre, excessOre }) =>
    excessOre === undefined
      ? `Linje ${line}: ${patients(remainingPatients)} og ${money(remainingOre)} står att, og kreditnotaen gjeld ${count(n)} og ${money(amountOre)}.`
      : `Linje ${line}: med kreditnotaen ville ${money(excessOre)} meir av fakturaen vere over prisen i kontrakten.`,
  REFUND_EXCEEDS: ({ amountOre, receivableOre }) =>
    `Tilbakebetalinga er på ${money(amountOre)}, og ${money(receivableOre)} er til gode.`,
  PROGRAMME_NOT_EMPTY: ({ phases, count: contracts, unpaidOre, receivableOre }) =>
    `Programmet er ikkje ferdig: ${count(phases.length)} ${phases.length === 1 ? 'fase er' : 'fasar er'} ikkje avslutta, ${count(contracts)} ${contracts === 1 ? 'kontrakt' : 'kontraktar'} er ikkje gjorde opp, ${money(unpaidOre)} er ikkje betalt, og ${money(receivableOre)} er til gode.`,
  PROGRAMME_CLOSED: () => 'Programmet er avslutta. Det må opnast att ved vedtak før noko meir kan gjerast.',
  YEAR_FRAME_EXCEEDED: ({ fiscalYear, requestedOre, remainingOre }) =>
    `Årsramma for ${fiscalYear} har ${money(remainingOre)} att, og dette er ${money(requestedOre)}.`,
  YEAR_NOT_OVER: ({ fiscalYear }) => `Året ${fiscalYear} er ikkje over enno.`,
  NO_YEAR_FRAME: ({ fiscalYear }) => `Året ${fiscalYear} har inga ramme.`,
  DISPUTED: () => 'Fakturaen er bestriden, og kan verken attesterast, anvisast eller betalast før tvisten er avklart.',
  AMOUNT_DIFFERS: ({ amountOre, invoicedOre }) =>
    `Beløpet ${money(amountOre)} er ikkje ${money(invoicedOre)}, som fakturaen lyder på.`,
  PAID_BEFORE_APPROVAL: ({ paidOn, approvedOn }) =>
    `Betalinga ${date(paidOn)} er før godkjenninga ${date(approvedOn)}.`,
  PAID_BEFORE_REVERSAL: ({ paidOn, reversedOn }) =>
    `Betalinga ${date(paidOn)} er før tilbakeføringa ${date(reversedOn)}.`,
} satisfies Partial<Refusals>;

/** Inquiries, offers and awards. */
const market = {
  CRITERIA_WEIGHTS: ({ sum, prices }) =>
    `Vektene må bli 100 prosent med eitt priskriterium; dei er ${count(sum)} prosent med ${count(prices)}.`,
  CRITERION_REPEATED: ({ criterion }) => `Kriteriet ${criterion} er nemnt to gonger.`,
  INVITEE_REPEATED: ({ provider }) => `Leverandør ${provider} er nemnd to gonger.`,
  NOT_INVITABLE: ({ provider, because }) =>
    `Leverandør ${provider} kan ikkje inviterast: ${nameIn(notInvitable, because)}.`,
  TOO_FEW_INVITEES: ({ invitees, inviteesMin }) =>
    `${count(invitees)} inviterte er for få; det må vere minst ${count(inviteesMin)}, elles må du oppgi ein grunn.`,
  DEADLINE_INVALID: ({ deadline, after }) => `Fristen ${moment(deadline)} må vere etter ${moment(after)}.`,
  DEADLINE_PASSED: ({ deadline, at, from }) =>
    from === undefined
      ? `Fristen var ${moment(deadline)}, og dette gjeld ${moment(at)}.`
      : `Dette gjeld ${moment(at)}, men må vere mellom ${moment(from)} og ${moment(deadline)}.`,
  NOT_INVITED: ({ provider }) => `Leverandør ${provider} er ikkje invitert.`,
  ALREADY_RECEIVED: ({ provider, offer }) => `Leverandør ${provider} har alt levert tilbod ${offer}.`,
  SEALED: ({ offersUntil }) => `Tilboda er forsegla til førespurnaden er lukka; fristen er ${moment(offersUntil)}.`,
  NEGOTIATION_NOT_ALLOWED: () => 'I ein minikonkurranse er det ikkje lov å forhandle.',
  STAFFING_SUM: ({ sum }) => `Bemanninga må bli 100 prosent; ho er ${count(sum)}.`,
  OVER_INQUIRED: ({ cohort, patients: n, inquired }) =>
    `Gruppe ${cohort}: ${patients(n)} er fleire enn dei ${count(inquired)} det er spurt om.`,
  CRITERION_NOT_ANNOUNCED: ({ announced }) => `Kriteriet er ikkje kunngjort. Kunngjorde er ${or(announced)}.`,
  CRITERION_MISSING: ({ criteria }) => `Desse kriteria manglar poeng: ${criteria.join(', ')}.`,
  NOT_DISPATCHED: ({ count: n }) => `${count(n)} ${n === 1 ? 'invitert' : 'inviterte'} har ikkje fått alle utgåvene.`,
  OFFER_UNDECIDED: ({ offers }) => `Desse tilboda har ikkje fått svar: ${numbers(offers)}.`,
  OFFER_NOT_LIVE: ({ offer, status: now }) => `Tilbod ${offer} er ${status(now)}.`,
  OFFER_EXPIRED: ({ offer, validUntil }) => `Tilbod ${offer} galdt til ${date(validUntil)}.`,
  NOT_EVALUATED: ({ offer }) => `Tilbod ${offer} er ikkje evaluert.`,
  OVER_OFFERED: ({ offer, cohort, patients: n, offered }) =>
    `Tilbod ${offer}, gruppe ${cohort}: ${patients(n)} er fleire enn dei ${count(offered)} som er tilbodne.`,
  AWARD_DIFFERS: ({
    because,
    offer,
    cohort,
    patients: n = 0,
    room = 0,
    line,
    unitPriceOre = '0',
    offeredOre = '0',
  }) => {
    const differs: Readonly<Record<typeof because, string>> = {
      request: 'kontrakten gjeld eit anna behov',
      provider: 'kontrakten er med ein annan leverandør',
      framework: 'kontrakten er ikkje eit avrop på rammeavtalen som leverandøren vart spurd under',
      cohort: `gruppe ${cohort} er ikkje tildelt`,
      patients: `gruppe ${cohort} får ${patients(n)}, og det er ${count(room)} att av tildelinga`,
      price: `linje ${line} kostar ${money(unitPriceOre)}, og tilbodet var ${money(offeredOre)}`,
      includes: 'prisen omfattar noko anna enn tilbodet',
    };
    return `Kontrakten er ikkje slik tilbod ${offer} vart tildelt: ${differs[because]}.`;
  },
  AWARD_REQUIRED: () => 'Eit avrop på denne rammeavtalen krev ei tildeling etter minikonkurranse.',
  LEGAL_BASIS_REQUIRED: ({ line, cohort, patients: n = 0, awarded = 0, unitPriceOre = '0', offeredOre = '0' }) =>
    line === undefined
      ? `Gruppe ${cohort}: ${patients(n)} er meir enn tildelinga gir rom for (${count(awarded)}). Oppgi heimel.`
      : `Linje ${line}: ${money(unitPriceOre)} er over prisen i tildelinga, ${money(offeredOre)}. Oppgi heimel.`,
  TOO_LATE: ({ offer, cohort, lastCompletionOn, latestTreatmentOn }) =>
    `Tilbod ${offer}, gruppe ${cohort}: ferdig ${date(lastCompletionOn)} er etter siste behandlingsdato ${date(latestTreatmentOn)}. Oppgi ein grunn.`,
  RATIONALE_MISSING: ({ offer, score, declined, declinedScore }) =>
    `Tilbod ${declined} har ${count(declinedScore)} poeng og tilbod ${offer} har ${count(score)}. Oppgi kvifor det beste ikkje er valt.`,
  EDITION_UNKNOWN: ({ edition, editions }) => `Utgåve ${edition} finst ikkje; det er ${count(editions)}.`,
  TEXT_DIFFERS: ({ edition }) => `Det som vart sendt, er ikkje teksten i utgåve ${edition}.`,
  QUESTION_UNKNOWN: ({ question }) => `Spørsmål ${question} finst ikkje.`,
  ALREADY_ANSWERED: ({ question }) => `Spørsmål ${question} er alt svart på.`,
  TOO_MANY_QUESTIONS: ({ questionsMax }) => `Det kan ikkje vere fleire enn ${count(questionsMax)} spørsmål.`,
  ALREADY_DECLINED: ({ provider }) => `Leverandør ${provider} har alt svart at det ikkje kjem tilbod.`,
  HAS_OFFER: ({ provider, offer }) => `Leverandør ${provider} har levert tilbod ${offer}.`,
} satisfies Partial<Refusals>;

export const refusals: Refusals = { ...general, ...trade, ...market };
