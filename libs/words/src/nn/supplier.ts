import { formatOf } from '../format.js';
import { nameIn, type Mismatches, type Supplier } from '../shape.js';
import { statuses } from './names.js';

const { money, price, count, number, date, and } = formatOf('nn');
const patients = (n: number): string => `${count(n)} ${n === 1 ? 'pasient' : 'pasientar'}`;

const mismatches: Mismatches = {
  UNKNOWN_CONTRACT: ({ references }) =>
    references.length === 0
      ? 'Fakturaen viser ikkje til nokon kontrakt. Oppgje referansen til kontrakten.'
      : `Fakturaen viser til ${and(references)}, og det er ikkje éin bestemt kontrakt. Oppgje referansen til kontrakten.`,
  CONTRACT_NOT_CONFIRMED: ({ status }) => `Kontrakten har status «${nameIn(statuses, status)}»; han må vere stadfesta.`,
  NOT_ACCEPTED: () => 'Aksept av kontrakten er ikkje registrert.',
  PHASE_NOT_OPEN: ({ phase, status }) =>
    `Fase ${phase} er ${nameIn(statuses, status)}, og då kan ingenting fakturerast.`,
  WRONG_SUPPLIER: ({ supplier, provider }) => `Fakturaen er frå ${supplier}, men kontrakten er med ${provider}.`,
  WRONG_BUYER: ({ buyer, authority }) =>
    buyer === undefined
      ? `Fakturaen oppgjev ingen kjøpar med norsk organisasjonsnummer; kjøparen er ${authority}.`
      : `Fakturaen er stila til ${buyer}, men kjøparen er ${authority}.`,
  WRONG_CURRENCY: ({ currency }) => `Fakturaen er i ${currency}; han skal vere i norske kroner (NOK).`,
  VAT_NOT_EXEMPT: ({ vatOre, categories }) =>
    `Helsetenester er unnatekne frå meirverdiavgift. Fakturaen har ${money(vatOre)} i meirverdiavgift${categories.length === 0 ? '' : ` og avgiftskategori ${and(categories)}`}.`,
  LINE_UNKNOWN: (wrong) => {
    if ('reference' in wrong)
      return `Fakturalinje ${wrong.invoiceLine} viser til linje ${wrong.reference}, som ikkje finst i kontrakten.`;
    const { invoiceLine, priceOre, lines } = wrong;
    return lines === 0
      ? `Fakturalinje ${invoiceLine}: inga linje i kontrakten har prisen ${price(priceOre)}.`
      : `Fakturalinje ${invoiceLine}: ${count(lines)} linjer i kontrakten har prisen ${price(priceOre)}. Oppgje kva for ei det gjeld.`;
  },
  QUANTITY_NOT_WHOLE: ({ invoiceLine, quantity }) =>
    `Fakturalinje ${invoiceLine}: ${number(quantity)} er ikkje eit tal på pasientar.`,
  OVER_PRICE: ({ invoiceLine, unitPriceOre, contractPriceOre }) =>
    `Fakturalinje ${invoiceLine}: prisen ${money(unitPriceOre)} er over ${money(contractPriceOre)} i kontrakten.`,
  OVER_QUANTITY: ({ invoiceLine, line, patients: n, remaining }) =>
    `Fakturalinje ${invoiceLine}: ${patients(remaining)} kan enno fakturerast på linje ${line} i kontrakten, og fakturaen gjeld ${count(n)}.`,
  SUM_DIFFERS: (wrong) => {
    const [stated, computed] = [money(wrong.statedOre), money(wrong.computedOre)];
    if ('invoiceLine' in wrong)
      return `Fakturalinje ${wrong.invoiceLine} er på ${stated}, men talet gonger prisen er ${computed}.`;
    return wrong.of === 'lines'
      ? `Summen av linjene er oppgjeven til ${stated}, men linjene er til saman på ${computed}.`
      : `Beløpet å betale er oppgjeve til ${stated}, men linjene er til saman på ${computed}.`;
  },
};

export const supplier: Supplier = {
  mismatches,
  rejected: (invoice) =>
    `Faktura ${invoice.number} av ${date(invoice.invoiceDate)} på ${money(invoice.amountOre)} er avvist.`,
  unmatched: (invoice) =>
    `Faktura ${invoice.number} av ${date(invoice.invoiceDate)} på ${money(invoice.amountOre)} kan ikkje registrerast slik han er.`,
  reason: 'Grunngjeving',
  wrong: 'Dette stemmer ikkje:',
  next: 'Send ein ny faktura når feila er retta.',
};
