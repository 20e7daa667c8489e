import { formatOf } from '../format.js';
import { nameIn, type Mismatches, type Supplier } from '../shape.js';
import { statuses } from './names.js';

const { money, price, count, number, date, and } = formatOf('nb');
const patients = (n: number): string => `${count(n)} ${n === 1 ? 'pasient' : 'pasienter'}`;

/** What the supplier is told of an invoice that could not be registered as it came. */
const mismatches: Mismatches = {
  UNKNOWN_CONTRACT: ({ references }) =>
    references.length === 0
      ? 'Fakturaen viser ikke til noen kontrakt. Oppgi kontraktens referanse.'
      : `Fakturaen viser til ${and(references)}, og det er ikke én bestemt kontrakt. Oppgi kontraktens referanse.`,
  CONTRACT_NOT_CONFIRMED: ({ status }) => `Kontrakten har status «${nameIn(statuses, status)}»; den må være bekreftet.`,
  NOT_ACCEPTED: () => 'Aksept av kontrakten er ikke registrert.',
  PHASE_NOT_OPEN: ({ phase, status }) =>
    `Fase ${phase} er ${nameIn(statuses, status)}, og da kan ingenting faktureres.`,
  WRONG_SUPPLIER: ({ supplier, provider }) => `Fakturaen er fra ${supplier}, men kontrakten er med ${provider}.`,
  WRONG_BUYER: ({ buyer, authority }) =>
    buyer === undefined
      ? `Fakturaen oppgir ingen kjøper med norsk organisasjonsnummer; kjøperen er ${authority}.`
      : `Fakturaen er stilet til ${buyer}, men kjøperen er ${authority}.`,
  WRONG_CURRENCY: ({ currency }) => `Fakturaen er i ${currency}; den skal være i norske kroner (NOK).`,
  VAT_NOT_EXEMPT: ({ vatOre, categories }) =>
    `Helsetjenester er unntatt fra merverdiavgift. Fakturaen har ${money(vatOre)} i merverdiavgift${categories.length === 0 ? '' : ` og avgiftskategori ${and(categories)}`}.`,
  LINE_UNKNOWN: (wrong) => {
    if ('reference' in wrong)
      return `Fakturalinje ${wrong.invoiceLine} viser til linje ${wrong.reference}, som ikke finnes i kontrakten.`;
    const { invoiceLine, priceOre, lines } = wrong;
    return lines === 0
      ? `Fakturalinje ${invoiceLine}: ingen linje i kontrakten har prisen ${price(priceOre)}.`
      : `Fakturalinje ${invoiceLine}: ${count(lines)} linjer i kontrakten har prisen ${price(priceOre)}. Oppgi hvilken det gjelder.`;
  },
  QUANTITY_NOT_WHOLE: ({ invoiceLine, quantity }) =>
    `Fakturalinje ${invoiceLine}: ${number(quantity)} er ikke et antall pasienter.`,
  OVER_PRICE: ({ invoiceLine, unitPriceOre, contractPriceOre }) =>
    `Fakturalinje ${invoiceLine}: prisen ${money(unitPriceOre)} er over kontraktens ${money(contractPriceOre)}.`,
  OVER_QUANTITY: ({ invoiceLine, line, patients: n, remaining }) =>
    `Fakturalinje ${invoiceLine}: ${patients(remaining)} kan ennå faktureres på linje ${line} i kontrakten, og fakturaen gjelder ${count(n)}.`,
  SUM_DIFFERS: (wrong) => {
    const [stated, computed] = [money(wrong.statedOre), money(wrong.computedOre)];
    if ('invoiceLine' in wrong)
      return `Fakturalinje ${wrong.invoiceLine} er på ${stated}, men antall ganger pris er ${computed}.`;
    return wrong.of === 'lines'
      ? `Summen av linjene er oppgitt til ${stated}, men linjene er til sammen på ${computed}.`
      : `Beløpet å betale er oppgitt til ${stated}, men linjene er til sammen på ${computed}.`;
  },
};

export const supplier: Supplier = {
  mismatches,
  rejected: (invoice) =>
    `Faktura ${invoice.number} av ${date(invoice.invoiceDate)} på ${money(invoice.amountOre)} er avvist.`,
  unmatched: (invoice) =>
    `Faktura ${invoice.number} av ${date(invoice.invoiceDate)} på ${money(invoice.amountOre)} kan ikke registreres slik den er.`,
  reason: 'Begrunnelse',
  wrong: 'Dette stemmer ikke:',
  next: 'Send en ny faktura når feilene er rettet.',
};
