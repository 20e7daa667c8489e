import { capital, formatOf } from '../format.js';
import { nameIn, type Refusals } from '../shape.js';
import { bases, fundingBases, notInvitable, parts, providerKinds, statuses, things } from './names.js';

const { money, count, date, bound, moment, or } = formatOf('nb');
const status = (name: string): string => nameIn(statuses, name);
const thing = (name: string): string => nameIn(things, name);
const some = (names: readonly string[]): string => or(names.map(status));
const patients = (n: number): string => `${count(n)} ${n === 1 ? 'pasient' : 'pasienter'}`;
/** What no match can mend. */
const notMatchable: Readonly<Record<string, string>> = {
  WRONG_BUYER: 'feil kjøper',
  WRONG_CURRENCY: 'feil valuta',
  VAT_NOT_EXEMPT: 'merverdiavgift',
};
const numbers = (ns: readonly (number | string)[]): string => ns.join(', ');

/** Money, people and time. */
const general = {
  PERSON_NUMBER: () =>
    'Teksten ser ut til å inneholde et fødselsnummer eller et annet personnummer. Slike skal aldri lagres her.',
  NOT_FOUND: ({ what }) => `${capital(thing(what))} finnes ikke, eller du har ikke tilgang.`,
  WRONG_STATE: ({ what, status: now, allowed }) =>
    `${capital(thing(what))} har status «${status(now)}»${allowed.length > 0 ? `; det må være ${some(allowed)}` : ''}.`,
  AMOUNT_TOO_LARGE: ({ amountOre, maxOre }) =>
    `Beløpet ${money(amountOre)} er for stort; det høyeste er ${money(maxOre)}.`,
  ALREADY_ESTABLISHED: ({ programme }) => `Programmet ${programme} er allerede opprettet.`,
  ALREADY_REGISTERED: ({ what }) => `${capital(thing(what))} er allerede registrert.`,
  ALREADY_REVERSED: ({ reversal }) => `Dette er allerede tilbakeført (tilbakeføring ${reversal}).`,
  NOT_REVERSIBLE: ({ amendment }) => `Endring ${amendment} kan ikke tilbakeføres; den må oppheves med en ny endring.`,
  ALREADY_PENDING: ({ what, number }) => `${capital(thing(what))} ${number} venter allerede på svar.`,
  SAME_PERSON: ({ part, earlierPart }) =>
    `Den samme personen kan ikke både ${nameIn(parts, earlierPart)} og ${nameIn(parts, part)}.`,
  RECUSED: ({ recusal }) => `Du er inhabil i denne saken (inhabilitet ${recusal}).`,
  PREPARED_BY_RECUSED: ({ prepared, recusal }) =>
    `${capital(thing(prepared))} ble laget av en som nå er inhabil (inhabilitet ${recusal}). En annen må gjøre det på nytt.`,
  NO_DELEGATION: ({ neededOre }) =>
    `Du har ingen fullmakt som gjelder nå. Det trengs fullmakt til ${money(neededOre)}.`,
  OVER_DELEGATION: ({ neededOre, limitOre }) =>
    `Fullmakten din rekker til ${money(limitOre)}, og dette krever ${money(neededOre)}.`,
  APPROPRIATION_EXCEEDED: ({ requestedOre, unallocatedOre }) =>
    `Bevilgningen rekker ikke: det trengs ${money(requestedOre)}, og ${money(unallocatedOre)} er ikke fordelt.`,
  ALLOCATION_EXCEEDED: ({ phase, requestedOre, availableOre }) =>
    `Fase ${phase} har ikke nok ledige penger: det trengs ${money(requestedOre)}, og ${money(availableOre)} er ledig.`,
  BELOW_USE: ({ requested, inUse }) => `Dette går under det som er i bruk: ${requested} er mindre enn ${inUse}.`,
  BODY_NOT_COMPETENT: () => 'Dette organet kan ikke gjøre et slikt vedtak.',
  RANK_NOT_UNIQUE: ({ rank, phases }) => `Rang ${rank} ville gjelde flere faser: ${numbers(phases)}.`,
  PHASE_REPEATED: ({ phase }) => `Fase ${phase} er nevnt to ganger.`,
  PLAN_CHANGED: ({ replaces, planVersion }) =>
    `Planen er endret: vedtaket erstatter versjon ${replaces}, men nå gjelder versjon ${planVersion}.`,
  PHASE_NOT_EMPTY: ({ phase, reservedOre, committedOre, expendedOre, count: inquiries }) =>
    `Fase ${phase} er ikke tom: ${money(reservedOre)} er reservert, ${money(committedOre)} er kontraktsfestet, ${money(expendedOre)} er forbrukt, og ${count(inquiries)} ${inquiries === 1 ? 'forespørsel' : 'forespørsler'} er ute.`,
  PHASE_NOT_OPEN: ({ phase, status: now }) => `Fase ${phase} er ${status(now)}, og da kan ikke dette gjøres.`,
  PERIOD_INVALID: ({ from, to, withinYear }) =>
    withinYear === undefined
      ? `Perioden fra ${bound(from)} til ${bound(to)} slutter før den begynner.`
      : `Perioden fra ${bound(from)} til ${bound(to)} går over to kalenderår, og kvoten gjelder ett.`,
  WEEK_UNKNOWN: ({ week }) => `Uke ${week} finnes ikke.`,
  PERIOD_OVER: ({ to, today }) => `Perioden tok slutt ${date(to)}, og i dag er det ${date(today)}.`,
  DATE_IN_FUTURE: ({ date: day, today }) => `Datoen ${date(day)} er etter i dag, ${date(today)}.`,
  TIME_IN_FUTURE: ({ at, now }) => `Tidspunktet ${moment(at)} er ikke kommet ennå; nå er det ${moment(now)}.`,
  DATE_IN_PAST: ({ date: day, today }) => `Datoen ${date(day)} er før i dag, ${date(today)}.`,
  NOT_DUE: ({ dueAt }) =>
    dueAt === undefined ? 'Dette forfaller ikke ennå.' : `Dette forfaller først ${moment(dueAt)}.`,
  CHANGES_NOTHING: ({ what }) => `${capital(thing(what))} ville bli som før.`,
  ORG_NUMBER_INVALID: () => 'Organisasjonsnummeret er ikke gyldig.',
  CODE_UNKNOWN: ({ value }) => `Koden ${value} finnes ikke i listen som gjelder i dag.`,
  CODE_RETIRED: ({ value }) => `Koden ${value} er ikke lenger i bruk.`,
  CODE_REPEATED: ({ value }) => `Koden ${value} er nevnt to ganger.`,
  CODE_OVERLAPS: ({ value, from, to }) =>
    `Koden ${value} gjelder allerede fra ${date(from)}${to === undefined ? '' : ` til ${date(to)}`}.`,
  BACKDATED: ({ date: day, today }) =>
    `Datoen ${date(day)} er før i dag, ${date(today)}; kodelister kan ikke få tilbakevirkende kraft.`,
  TRUST_UNKNOWN: ({ trust }) => `${trust} er ikke et helseforetak i listen.`,
  PROCEDURE_SPECIALTY: ({ procedure, specialty, belongsTo }) =>
    `Prosedyre ${procedure} hører til fagområde ${belongsTo}, ikke ${specialty}.`,
  DEPENDED_ON: ({ count: n }) => `Noe senere bygger på dette (${count(n)}). Det må tilbakeføres først.`,
} satisfies Partial<Refusals>;

/** Requests, contracts and invoices. */
const trade = {
  NOT_PRIORITISED: ({ phase, prioritised }) => `Fase ${phase} er prioritert for helseforetak ${prioritised}.`,
  OUTSIDE_WINDOW: ({ cohort, latestTreatmentOn, from, to }) =>
    `Gruppe ${cohort} må behandles senest ${date(latestTreatmentOn)}, som er utenfor vinduet ${date(from)}–${date(to)}.`,
  HAS_CONTRACT: ({ count: n }) => `Det er inngått ${count(n)} ${n === 1 ? 'kontrakt' : 'kontrakter'} på behovet.`,
  HAS_INQUIRY: ({ count: n }) => `Det er ${count(n)} ${n === 1 ? 'forespørsel' : 'forespørsler'} ute på behovet.`,
  COHORT_UNKNOWN: ({ cohort }) => `Behovet har ingen gruppe ${cohort}.`,
  COHORT_REPEATED: ({ cohort }) => `Gruppe ${cohort} er nevnt to ganger.`,
  COHORT_MISSING: ({ cohorts }) => `Disse gruppene mangler: ${numbers(cohorts)}.`,
  LINE_UNKNOWN: ({ line, invoiceLine }) =>
    invoiceLine === undefined ? `Kontrakten har ingen linje ${line}.` : `Fakturaen har ingen linje ${invoiceLine}.`,
  LINE_REPEATED: ({ line }) => `Linje ${line} er nevnt to ganger.`,
  OVER_REQUESTED: ({ cohort, patients: n, requested }) =>
    `Gruppe ${cohort}: ${patients(n)} er flere enn de ${count(requested)} det er meldt behov for.`,
  TOO_MANY_BREACHED: ({ cohort, breachedPatients, patients: n }) =>
    `Gruppe ${cohort}: ${count(breachedPatients)} fristbrudd er flere enn ${patients(n)}.`,
  OWN_CAPACITY_NOT_EXAMINED: ({ cohorts }) => `Egen kapasitet er ikke undersøkt for gruppe ${numbers(cohorts)}.`,
  REQUEST_REPEATED: () => 'Det samme behovet er nevnt to ganger.',
  RESERVATION_WITHOUT_PATIENTS: ({ cohort, reservedOre }) =>
    `Gruppe ${cohort} har ingen pasienter, men ${money(reservedOre)} er satt av.`,
  RELEASE_EXCEEDS: ({ cohort, requestedOre, reservedOre }) =>
    `Gruppe ${cohort} har ${money(reservedOre)} reservert; ${money(requestedOre)} kan ikke frigjøres.`,
  FUNDING_BASIS: ({ providerKind, basis, fundingBasis }) =>
    `En leverandør av slaget ${nameIn(providerKinds, providerKind)} kan ikke ha ${nameIn(bases, basis)}${fundingBasis === undefined ? '' : ` med ${nameIn(fundingBases, fundingBasis)}`}.`,
  REQUEST_NOT_APPROVED: ({ status: now }) => `Behovet er ikke godkjent; det er ${status(now)}.`,
  COHORT_COVERED: ({ cohort, contracted, awarded, patients: n, approved }) =>
    `Gruppe ${cohort}: ${count(approved)} er godkjent, ${count(contracted)} har kontrakt${awarded === undefined ? '' : `, ${count(awarded)} er tildelt`}, og ${patients(n)} til blir for mange.`,
  NO_COVER: ({ cohort }) => `Ingenting er reservert for gruppe ${cohort}.`,
  PROVIDER_SUSPENDED: ({ provider, status: now }) => `Leverandør ${provider} er ${status(now)}.`,
  OUT_OF_SCOPE: ({ line, procedure }) => `Linje ${line}: rammeavtalen dekker ikke prosedyre ${procedure}.`,
  OUT_OF_PERIOD: ({ from, to, frameworkFrom, frameworkTo }) =>
    `Perioden ${date(from)}–${date(to)} er ikke innenfor rammeavtalens ${date(frameworkFrom)}–${date(frameworkTo)}.`,
  OVER_LIST_PRICE: ({ unitPriceOre, listPriceOre }) =>
    listPriceOre === null
      ? `Prisen er ${money(unitPriceOre)}, og prislisten har ingen pris i dag.`
      : `Prisen ${money(unitPriceOre)} er over listeprisen ${money(listPriceOre)}.`,
  CEILING_EXCEEDED: ({ requestedOre, remainingOre }) =>
    `Rammeavtalen har ${money(remainingOre)} igjen, og dette krever ${money(requestedOre)}.`,
  OUTSIDE_CONTRACT_PERIOD: ({ date: day, from, to }) =>
    `Datoen ${date(day)} er utenfor kontraktens periode ${date(from)}–${date(to)}.`,
  BEFORE_CONFIRMATION: ({ date: day, confirmedOn }) =>
    `Datoen ${date(day)} er før kontrakten ble bekreftet ${date(confirmedOn)}.`,
  BEFORE_REFERRAL: ({ line, deliveredOn, patients: n, remaining }) =>
    `Linje ${line}: ${date(deliveredOn)} var det henvist ${count(remaining)} som ikke var behandlet, og leveransen gjelder ${patients(n)}.`,
  OPEN_DELIVERIES: ({ count: n }) =>
    `Leveranser på ${count(n)} ${n === 1 ? 'linje' : 'linjer'} er ikke kontrollert ennå.`,
  OPEN_INVOICES: ({ count: n }) => `${count(n)} ${n === 1 ? 'faktura' : 'fakturaer'} er ikke ferdig behandlet.`,
  UNINVOICED_DELIVERIES: ({ count: n }) =>
    `Leveranser på ${count(n)} ${n === 1 ? 'linje' : 'linjer'} er ikke fakturert. Oppgi grunnen til at det ikke kommer faktura.`,
  NOT_ACCEPTED: () => 'Leverandørens aksept er ikke registrert.',
  DELIVERY_USED: ({ delivery, used }) => `Leveranse ${delivery} er brukt for ${patients(used)} i en faktura.`,
  TOO_MANY_LINES: ({ lines, linesMax }) => `${count(lines)} linjer er for mange; det høyeste er ${count(linesMax)}.`,
  SCOPE_MISSING: () => 'Oppgi hva prisen omfatter før kontrakten bekreftes.',
  OVER_THRESHOLD: ({ valueOre, thresholdOre, verified }) =>
    `Uten konkurranse får leverandøren ${money(valueOre)} på ett år, og terskelverdien er ${money(thresholdOre)}${verified ? '' : ' (ikke kontrollert)'}.`,
  FORESEEABLE_CAUSE: () => 'Hjemmelen gjelder det som ikke kunne forutses, men innføringen var planlagt.',
  QUOTA_OF_YEAR: ({ contracted, requested, perYear }) =>
    `Årskvoten er ${patients(perYear)}: ${count(contracted)} har kontrakt, og ${count(requested)} til blir for mange.`,
  QUOTA_EXCEEDED: ({ line, patients: n, remaining }) =>
    `Linje ${line}: kvoten har ${patients(remaining)} igjen, og dette gjelder ${count(n)}.`,
  OVER_DRAWN: ({ line, patients: n, remaining }) =>
    `Linje ${line}: ${patients(remaining)} er henvist og ikke meldt, og dette gjelder ${count(n)}.`,
  MINUTES_REQUIRED: ({ line }) => `Linje ${line}: oppgi minutter utenfor ordinær arbeidstid.`,
  DUPLICATE: ({ number, credit, status: now }) =>
    `${credit === undefined ? 'Faktura' : 'Kreditnota'} ${number} fra leverandøren finnes allerede (${status(now)}).`,
  NOT_MATCHABLE: ({ mismatches }) =>
    `Fakturaen må avvises: ${mismatches.map((each) => notMatchable[each] ?? each).join(', ')}.`,
  SUM_DIFFERS: ({ invoiceLine, statedOre, matchedOre }) =>
    `${invoiceLine === undefined ? 'Fakturaen' : `Fakturalinje ${invoiceLine}`} er på ${money(statedOre)}, og ${money(matchedOre)} er avstemt.`,
  QUANTITY_DIFFERS: ({ invoiceLine, stated, matched }) =>
    `Fakturalinje ${invoiceLine} gjelder ${stated.replace('.', ',')}, og ${patients(matched)} er avstemt.`,
  WRONG_SUPPLIER: ({ supplier, provider }) => `Fakturaen er fra ${supplier}, men kontrakten er med ${provider}.`,
  OVER_PRICE: ({ line, unitPriceOre, contractPriceOre, toleranceLeftOre }) =>
    `Linje ${line}: prisen ${money(unitPriceOre)} er over kontraktens ${money(contractPriceOre)}${toleranceLeftOre === undefined ? '' : `, og toleransen har ${money(toleranceLeftOre)} igjen`}.`,
  OVER_QUANTITY: ({ line, patients: n, remaining }) =>
    `Linje ${line}: ${patients(remaining)} kan ennå faktureres, og fakturaen gjelder ${count(n)}.`,
  NOT_DELIVERED: ({ line, patients: n, verified }) =>
    `Linje ${line}: leveranser for ${patients(verified)} er kontrollert, og fakturaen gjelder ${count(n)}.`,
  CREDIT_EXCEEDS: ({ line, patients: n, remainingPatients, amountOre, remainingOre, excessOre }) =>
    excessOre === undefined
      ? `Linje ${line}: ${patients(remainingPatients)} og ${money(remainingOre)} står igjen, og kreditnotaen gjelder ${count(n)} og ${money(amountOre)}.`
      : `Linje ${line}: med kreditnotaen ville ${money(excessOre)} mer av fakturaen være over kontraktens pris.`,
  REFUND_EXCEEDS: ({ amountOre, receivableOre }) =>
    `Tilbakebetalingen er på ${money(amountOre)}, og ${money(receivableOre)} er til gode.`,
  PROGRAMME_NOT_EMPTY: ({ phases, count: contracts, unpaidOre, receivableOre }) =>
    `Programmet er ikke ferdig: ${count(phases.length)} ${phases.length === 1 ? 'fase er' : 'faser er'} ikke avsluttet, ${count(contracts)} ${contracts === 1 ? 'kontrakt' : 'kontrakter'} er ikke gjort opp, ${money(unpaidOre)} er ikke betalt, og ${money(receivableOre)} er til gode.`,
  PROGRAMME_CLOSED: () => 'Programmet er avsluttet. Det må gjenåpnes ved vedtak før noe mer kan gjøres.',
  YEAR_FRAME_EXCEEDED: ({ fiscalYear, requestedOre, remainingOre }) =>
    `Årsrammen for ${fiscalYear} har ${money(remainingOre)} igjen, og dette er ${money(requestedOre)}.`,
  YEAR_NOT_OVER: ({ fiscalYear }) => `Året ${fiscalYear} er ikke over ennå.`,
  NO_YEAR_FRAME: ({ fiscalYear }) => `Året ${fiscalYear} har ingen ramme.`,
  DISPUTED: () => 'Fakturaen er bestridt, og kan verken attesteres, anvises eller betales før tvisten er avklart.',
  AMOUNT_DIFFERS: ({ amountOre, invoicedOre }) =>
    `Beløpet ${money(amountOre)} er ikke fakturaens ${money(invoicedOre)}.`,
  PAID_BEFORE_APPROVAL: ({ paidOn, approvedOn }) =>
    `Betalingen ${date(paidOn)} er før godkjenningen ${date(approvedOn)}.`,
  PAID_BEFORE_REVERSAL: ({ paidOn, reversedOn }) =>
    `Betalingen ${date(paidOn)} er før tilbakeføringen ${date(reversedOn)}.`,
} satisfies Partial<Refusals>;

/** Inquiries, offers and awards. */
const market = {
  CRITERIA_WEIGHTS: ({ sum, prices }) =>
    `Vektene må bli 100 prosent med ett priskriterium; de er ${count(sum)} prosent med ${count(prices)}.`,
  CRITERION_REPEATED: ({ criterion }) => `Kriteriet ${criterion} er nevnt to ganger.`,
  INVITEE_REPEATED: ({ provider }) => `Leverandør ${provider} er nevnt to ganger.`,
  NOT_INVITABLE: ({ provider, because }) =>
    `Leverandør ${provider} kan ikke inviteres: ${nameIn(notInvitable, because)}.`,
  TOO_FEW_INVITEES: ({ invitees, inviteesMin }) =>
    `${count(invitees)} inviterte er for få; det må være minst ${count(inviteesMin)}, ellers må du oppgi en grunn.`,
  DEADLINE_INVALID: ({ deadline, after }) => `Fristen ${moment(deadline)} må være etter ${moment(after)}.`,
  DEADLINE_PASSED: ({ deadline, at, from }) =>
    from === undefined
      ? `Fristen var ${moment(deadline)}, og dette gjelder ${moment(at)}.`
      : `Dette gjelder ${moment(at)}, men må være mellom ${moment(from)} og ${moment(deadline)}.`,
  NOT_INVITED: ({ provider }) => `Leverandør ${provider} er ikke invitert.`,
  ALREADY_RECEIVED: ({ provider, offer }) => `Leverandør ${provider} har allerede levert tilbud ${offer}.`,
  SEALED: ({ offersUntil }) => `Tilbudene er forseglet til forespørselen er lukket; fristen er ${moment(offersUntil)}.`,
  NEGOTIATION_NOT_ALLOWED: () => 'I en minikonkurranse er det ikke lov å forhandle.',
  STAFFING_SUM: ({ sum }) => `Bemanningen må bli 100 prosent; den er ${count(sum)}.`,
  OVER_INQUIRED: ({ cohort, patients: n, inquired }) =>
    `Gruppe ${cohort}: ${patients(n)} er flere enn de ${count(inquired)} det er spurt om.`,
  CRITERION_NOT_ANNOUNCED: ({ announced }) => `Kriteriet er ikke kunngjort. Kunngjort er ${or(announced)}.`,
  CRITERION_MISSING: ({ criteria }) => `Disse kriteriene mangler poeng: ${criteria.join(', ')}.`,
  NOT_DISPATCHED: ({ count: n }) => `${count(n)} ${n === 1 ? 'invitert' : 'inviterte'} har ikke fått alle utgavene.`,
  OFFER_UNDECIDED: ({ offers }) => `Disse tilbudene har ikke fått svar: ${numbers(offers)}.`,
  OFFER_NOT_LIVE: ({ offer, status: now }) => `Tilbud ${offer} er ${status(now)}.`,
  OFFER_EXPIRED: ({ offer, validUntil }) => `Tilbud ${offer} gjaldt til ${date(validUntil)}.`,
  NOT_EVALUATED: ({ offer }) => `Tilbud ${offer} er ikke evaluert.`,
  OVER_OFFERED: ({ offer, cohort, patients: n, offered }) =>
    `Tilbud ${offer}, gruppe ${cohort}: ${patients(n)} er flere enn de ${count(offered)} som er tilbudt.`,
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
      request: 'kontrakten gjelder et annet behov',
      provider: 'kontrakten er med en annen leverandør',
      framework: 'kontrakten er ikke et avrop på rammeavtalen som leverandøren ble spurt under',
      cohort: `gruppe ${cohort} er ikke tildelt`,
      patients: `gruppe ${cohort} får ${patients(n)}, og det er ${count(room)} igjen av tildelingen`,
      price: `linje ${line} koster ${money(unitPriceOre)}, og tilbudet var ${money(offeredOre)}`,
      includes: 'prisen omfatter noe annet enn tilbudet',
    };
    return `Kontrakten er ikke slik tilbud ${offer} ble tildelt: ${differs[because]}.`;
  },
  AWARD_REQUIRED: () => 'Et avrop på denne rammeavtalen krever en tildeling etter minikonkurranse.',
  LEGAL_BASIS_REQUIRED: ({ line, cohort, patients: n = 0, awarded = 0, unitPriceOre = '0', offeredOre = '0' }) =>
    line === undefined
      ? `Gruppe ${cohort}: ${patients(n)} er mer enn tildelingen gir rom for (${count(awarded)}). Oppgi hjemmel.`
      : `Linje ${line}: ${money(unitPriceOre)} er over prisen i tildelingen, ${money(offeredOre)}. Oppgi hjemmel.`,
  TOO_LATE: ({ offer, cohort, lastCompletionOn, latestTreatmentOn }) =>
    `Tilbud ${offer}, gruppe ${cohort}: ferdig ${date(lastCompletionOn)} er etter siste behandlingsdato ${date(latestTreatmentOn)}. Oppgi en grunn.`,
  RATIONALE_MISSING: ({ offer, score, declined, declinedScore }) =>
    `Tilbud ${declined} har ${count(declinedScore)} poeng og tilbud ${offer} har ${count(score)}. Oppgi hvorfor det beste ikke er valgt.`,
  EDITION_UNKNOWN: ({ edition, editions }) => `Utgave ${edition} finnes ikke; det er ${count(editions)}.`,
  TEXT_DIFFERS: ({ edition }) => `Det som ble sendt, er ikke teksten i utgave ${edition}.`,
  QUESTION_UNKNOWN: ({ question }) => `Spørsmål ${question} finnes ikke.`,
  ALREADY_ANSWERED: ({ question }) => `Spørsmål ${question} er allerede besvart.`,
  TOO_MANY_QUESTIONS: ({ questionsMax }) => `Det kan ikke være flere enn ${count(questionsMax)} spørsmål.`,
  ALREADY_DECLINED: ({ provider }) => `Leverandør ${provider} har allerede svart at det ikke kommer tilbud.`,
  HAS_OFFER: ({ provider, offer }) => `Leverandør ${provider} har levert tilbud ${offer}.`,
} satisfies Partial<Refusals>;

export const refusals: Refusals = { ...general, ...trade, ...market };
