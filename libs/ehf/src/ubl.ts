import { siblings, type XmlAttribute, type XmlElement } from './xml.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
/** Namespaces of UBL 2.1 by the prefixes that its own documents give them; a document may call them otherwise. */
const NAMESPACES: Readonly<Record<string, string>> = {
  cbc: `${UBL}CommonBasicComponents-2`,
  cac: `${UBL}CommonAggregateComponents-2`,
};

/** The two documents that EHF Billing 3.0 knows, by their root elements. */
const ROOTS = { Invoice: `${UBL}Invoice-2`, CreditNote: `${UBL}CreditNote-2` } as const;

export type DocumentName = keyof typeof ROOTS;

export const documentName = ({ namespace, name }: XmlElement): DocumentName | undefined =>
  (Object.keys(ROOTS) as DocumentName[]).find((each) => each === name && ROOTS[each] === namespace);

/** A name of UBL as its pages write it, such as `cbc:ID`. */
export const isCalled = ({ namespace, name }: XmlElement, called: string): boolean => {
  const [prefix, local] = called.split(':') as [string, string];
  return local === name && namespace === NAMESPACES[prefix];
};

export const childrenOf = (element: XmlElement, called: string): readonly XmlElement[] =>
  element.children.filter((child) => isCalled(child, called));

/** A name is somebody's text, and may be a number; those of UBL are letters. */
const NAME = /^[A-Za-z]{1,60}$/;

const nameOf = (element: XmlElement): string => {
  const { namespace, name, parent } = element;
  if (!NAME.test(name)) return '*';
  if (parent === undefined) return documentName(element) === undefined ? '*' : name;
  const prefix = Object.keys(NAMESPACES).find((each) => NAMESPACES[each] === namespace);
  return prefix === undefined ? '*' : `${prefix}:${name}`;
};

/** Where an element is, such as `/Invoice/cac:InvoiceLine[2]/cbc:ID`. What UBL would not call so is `*`. */
export const pathOf = (element: XmlElement): string => {
  const step = nameOf(element) + (siblings(element) > 1 ? `[${element.nth}]` : '');
  return `${element.parent === undefined ? '' : pathOf(element.parent)}/${step}`;
};

export const attributePath = (element: XmlElement, { namespace, name }: XmlAttribute): string =>
  `${pathOf(element)}/@${namespace === '' && NAME.test(name) ? name : '*'}`;
