import { isBlank, isCleanText, isLocalDate, isOrgNumber } from '@spillrom/kernel';
import type { LocalDate, OrgNumber } from '@spillrom/kernel';
import type { Fault } from './billing.js';
import { decimalText, oreDecimal, wholeOre } from './decimal.js';
import { childrenOf, pathOf } from './ubl.js';
import type { XmlElement } from './xml.js';

/** What a field must look like, and what it is then. */
interface Form<Value> {
  readonly read: (text: string) => Value | undefined;
  readonly detail: string;
}

const signs = (max: number): Form<string> => ({
  read: (text) => (isBlank(text) || !isCleanText(text) || Array.from(text).length > max ? undefined : text),
  detail: `must be text of 1 to ${max} characters`,
});

export const REFERENCE = signs(200);
export const LINE_ID = signs(60);
export const CODE = signs(20);
export const DATE: Form<LocalDate> = {
  read: (text) => (isLocalDate(text) ? text : undefined),
  detail: 'must be a date from 2000-01-01 to 2099-12-31, such as 2022-11-12',
};
export const CURRENCY: Form<string> = {
  read: (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined),
  detail: 'must be a currency of ISO 4217, three capital letters',
};
export const ORGANISATION: Form<OrgNumber> = {
  read: (text) => (isOrgNumber(text) ? text : undefined),
  detail: 'must be an organisation number, nine digits of which the last is a check digit',
};
export const AMOUNT: Form<string> = { read: wholeOre, detail: 'must be an amount with at most two decimals' };
export const PRICE: Form<string> = {
  read: (text) => (text.startsWith('-') ? undefined : oreDecimal(text)),
  detail: 'must be a price that is not negative',
};
export const QUANTITY: Form<string> = { read: decimalText, detail: 'must be a decimal number' };
export const PRICED_QUANTITY: Form<string> = {
  read: (text) => (text.startsWith('-') || !/[1-9]/.test(text) ? undefined : decimalText(text)),
  detail: 'must be a decimal number above 0',
};

/** Reads fields of a document, and notes all that is wrong with them. */
export class Fields {
  readonly faults: Fault[] = [];

  /** The element at the end of a path of names such as `cac:Party/cbc:EndpointID`. One that stands there twice says nothing certain. */
  at(from: XmlElement, path: string): XmlElement | undefined {
    let element: XmlElement | undefined = from;
    for (const called of path.split('/')) {
      const found: readonly XmlElement[] = element === undefined ? [] : childrenOf(element, called);
      const [first, second] = found;
      if (second !== undefined) this.wrong(second, 'must not be repeated');
      element = first;
    }
    return element;
  }

  wrong(element: XmlElement, detail: string): void {
    const path = pathOf(element);
    if (!this.faults.some((each) => each.path === path)) this.faults.push({ code: 'FORM', detail, path });
  }

  missing(from: XmlElement, path: string): void {
    this.faults.push({ code: 'FIELD_MISSING', detail: 'is missing', path: `${pathOf(from)}/${path}` });
  }

  value<Value>(element: XmlElement, { read, detail }: Form<Value>): Value | undefined {
    const value = read(element.text.trim());
    if (value === undefined) this.wrong(element, detail);
    return value;
  }

  optional<Value>(from: XmlElement, path: string, form: Form<Value>): Value | undefined {
    const element = this.at(from, path);
    return element && this.value(element, form);
  }

  /** Where a fault is noted there is no value: then the document is not taken, and nothing of it is used. */
  required<Value>(from: XmlElement, path: string, form: Form<Value>): Value {
    const element = this.at(from, path);
    if (element === undefined) this.missing(from, path);
    return (element && this.value(element, form)) as Value;
  }
}
