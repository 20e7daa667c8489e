import { attributePath, isCalled, pathOf } from './ubl.js';
import type { XmlDocument, XmlElement } from './xml.js';

/** Text of a document, and where it stands. */
export interface TextAt {
  readonly at: string;
  readonly text: string;
}

const AMOUNT = /^\s*-?[0-9]+(\.[0-9]+)?\s*$/;
const DATE = /^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$/;
/** A scheme of ISO 6523, which numbers the registers of the world: 0192 is the Norwegian one of organisations. */
const SCHEME = /^[0-9]{4}$/;
const IDENTIFIERS = ['cbc:ID', 'cbc:EndpointID', 'cbc:CompanyID'];

const hasScheme = (element: XmlElement): boolean =>
  IDENTIFIERS.some((called) => isCalled(element, called)) &&
  element.attributes.some(
    ({ namespace, name, value }) => namespace === '' && name === 'schemeID' && SCHEME.test(value),
  );

const isOfBank = (element: XmlElement): boolean =>
  isCalled(element, 'cbc:PaymentID') ||
  (isCalled(element, 'cbc:ID') &&
    element.parent !== undefined &&
    isCalled(element.parent, 'cac:PayeeFinancialAccount'));

/**
 * What may have eleven digits that are nobody's number: amounts and dates by what they look like, the payee's account, the payment's id and
 * identifiers of a register. No event keeps them but amounts, dates and organisation numbers, which have their own forms.
 */
const isExempt = (element: XmlElement): boolean => {
  const { name, text } = element;
  if (isCalled(element, `cbc:${name}`) && name.endsWith('Amount') && AMOUNT.test(text)) return true;
  if (isCalled(element, `cbc:${name}`) && name.endsWith('Date') && DATE.test(text)) return true;
  return isOfBank(element) || hasScheme(element);
};

function* everyText(element: XmlElement): Generator<TextAt> {
  if (!isExempt(element)) yield { at: pathOf(element), text: element.text };
  for (const attribute of element.attributes) yield { at: attributePath(element, attribute), text: attribute.value };
  for (const child of element.children) yield* everyText(child);
}

/** All that a person may have written into a document: texts, attributes, comments and names. The same text is told once. */
export const textsOf = ({ root, asides }: XmlDocument): readonly TextAt[] => {
  const first = new Map<string, TextAt>();
  const note = (each: TextAt): void => {
    if (each.text.trim() !== '' && !first.has(each.text)) first.set(each.text, each);
  };
  for (const each of everyText(root)) note(each);
  for (const { within, text } of asides) note({ at: within === undefined ? '/' : pathOf(within), text });
  return [...first.values()];
};
