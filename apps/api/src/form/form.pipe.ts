import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { findsPersonNumber } from '@spillrom/kernel';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { malformed, type Wrong } from '../problems/problem.js';
import { NothingBody } from './nothing.js';

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

/** Checks bodies and queries against their class, and hands on what was sent: the check changes nothing. */
@Injectable()
export class FormPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type === 'param' || type === 'custom' || metatype === undefined || metatype === Object) return value;
    const sent = value === undefined ? {} : value;
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
      throw malformed([{ code: 'FORM', detail: 'the body must be a JSON object', pointer: '' }]);
    if (metatype === NothingBody) return nothing(sent);
    const oddity = oddityOf(sent);
    if (oddity !== undefined) throw malformed([{ code: 'UNKNOWN_FIELD', detail: oddity, pointer: '' }]);
    const errors = await validate(plainToInstance(metatype, sent) as object, OPTIONS);
    if (errors.length > 0) throw malformed(errors.flatMap((error) => wrongs(error, '')));
    return sent;
  }
}

export const DEPTH_MAX = 10;

/**
 * What no form has and no check would see: fields called like `toString`, which class-transformer passes over, and nesting so deep that
 * it would end its recursion.
 */
const oddityOf = (sent: object): string | undefined => {
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: sent, depth: 1 }];
  for (const { value, depth } of pending) {
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEPTH_MAX) return 'the body is nested too deep';
    for (const [name, own] of Object.entries(value)) {
      if (name in Object.prototype) return 'a field has a name that is not allowed';
      pending.push({ value: own, depth: depth + 1 });
    }
  }
  return undefined;
};

/** class-validator checks no class without fields. */
const nothing = (sent: object): object => {
  if (Object.keys(sent).length > 0)
    throw malformed([{ code: 'UNKNOWN_FIELD', detail: 'this command has no fields; send {}', pointer: '' }]);
  return sent;
};

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** What is wrong with a field: of several broken checks the first, which the others follow from. */
const faultOf = ({ property, constraints = {}, value }: ValidationError): string => {
  // An effect of no known kind has become undefined on its way, and its own words tell more.
  if (value === undefined && constraints['isKnownKind'] === undefined) return 'is missing';
  return Object.values(constraints)[0]!.replace(`${property} `, '');
};

/** At most one for each field, by JSON pointer. A name that the client made up is repeated only if it is harmless. */
const wrongs = (error: ValidationError, above: string): readonly Wrong[] => {
  const { property, constraints = {}, children = [] } = error;
  const isUnknown = 'whitelistValidation' in constraints;
  const isHarmless = !isUnknown || (/^[A-Za-z][A-Za-z0-9_-]{0,60}$/.test(property) && !findsPersonNumber(property));
  const pointer = isHarmless ? `${above}/${escaped(property)}` : above;
  if (isUnknown) return [{ code: 'UNKNOWN_FIELD', detail: 'there is no such field', pointer }];
  if (Object.keys(constraints).length > 0) return [{ code: 'FORM', detail: faultOf(error), pointer }];
  return children.flatMap((child) => wrongs(child, pointer));
};
