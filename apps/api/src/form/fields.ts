import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import { CODE_SIGNS_MAX } from '@spillrom/domain';
import { instant, isBlank, isCleanText, isLocalDate } from '@spillrom/kernel';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationArguments,
  type ValidationOptions,
} from 'class-validator';

// One decorator for each kind of field says its form twice, to the check and to the description, so that the two cannot part.

const described = (...parts: readonly PropertyDecorator[]): PropertyDecorator => applyDecorators(...parts);

const property = (options: ApiPropertyOptions): PropertyDecorator => ApiProperty(options);

/** What `isText` says, for the description, which cannot name invisible characters in a way that every regular expression knows. */
export const TEXT =
  '^(?=[\\s\\S]*\\S)[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufffd]*$';

/** Shows something, and has nothing in it that no text may hold. */
export const isText = (value: unknown): boolean => typeof value === 'string' && !isBlank(value) && isCleanText(value);

/** How many characters a text has, as JSON Schema counts them: code points. */
export const lengthOf = (text: string): number => Array.from(text).length;

const NO_TEXT =
  'must be text that is not blank, without U+FFFD, lone surrogates and control characters other than line breaks and tabs';

const IsText = (options: ValidationOptions = {}): PropertyDecorator =>
  ValidateBy({ name: 'isText', validator: { validate: isText, defaultMessage: () => NO_TEXT } }, options);

/** Instead of `MaxLength`, which does not count variation selectors. */
const HasLength = (maxLength: number, options: ValidationOptions = {}): PropertyDecorator => {
  const validate = (value: unknown): boolean =>
    typeof value === 'string' && value !== '' && lengthOf(value) <= maxLength;
  const defaultMessage = (): string => `must have 1 to ${maxLength} characters`;
  return ValidateBy({ name: 'hasLength', validator: { validate, defaultMessage } }, options);
};

/** Text that a person has written, or somebody else's reference. */
export const Text = (maxLength: number): PropertyDecorator =>
  described(
    IsString(),
    HasLength(maxLength),
    IsText(),
    property({ type: 'string', minLength: 1, maxLength, pattern: TEXT }),
  );

const ORGANISATION = /^(?=.*[!-~])[ -~]{1,10}$/;

/**
 * A number that stands for an organisation. Its length and check digit are rules, not form. Ten ASCII characters cannot be a person's
 * number; ten others can, since some of them mean two digits.
 */
export const Organisation = (): PropertyDecorator =>
  described(
    Matches(ORGANISATION, { message: 'must have 1 to 10 characters, all of ASCII and not all blank' }),
    property({
      type: 'string',
      minLength: 1,
      maxLength: 10,
      pattern: ORGANISATION.source,
      description: 'nine digits, the last a check digit; the length and the check digit are rules, not form',
    }),
  );

export const pattern = (form: RegExp, what: string): PropertyDecorator =>
  described(
    Matches(form, { message: `must be ${what}` }),
    property({ type: 'string', pattern: form.source, description: what }),
  );

/** Whole øre in text, of at most fifteen digits. */
export const Amount = (): PropertyDecorator => pattern(/^(0|[1-9][0-9]{0,14})$/, 'whole øre as text, not negative');
export const PositiveAmount = (): PropertyDecorator => pattern(/^[1-9][0-9]{0,14}$/, 'whole øre as text, more than 0');
export const SignedAmount = (): PropertyDecorator =>
  pattern(/^(0|-?[1-9][0-9]{0,14})$/, 'whole øre as text, as a signed change');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const Id = (): PropertyDecorator =>
  described(
    Matches(UUID, { message: 'must be a UUID in lower case' }),
    property({ type: 'string', format: 'uuid', pattern: UUID.source, description: 'in lower case' }),
  );
/** The id of what is named by its contents: 32 hexadecimal digits. */
export const DigestId = (): PropertyDecorator => pattern(/^[0-9a-f]{32}$/, '32 hexadecimal digits');
/** A document, by its SHA-256. */
export const Sha256 = (): PropertyDecorator =>
  pattern(/^[0-9a-f]{64}$/, 'SHA-256 of the document, 64 hexadecimal digits in lower case');
export const Actor = (): PropertyDecorator => pattern(/^[a-z0-9-]{1,100}$/, 'the id of an actor');
export const Week = (): PropertyDecorator =>
  pattern(/^20[0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])$/, 'an ISO week in the years 2000 to 2099, such as 2022-W46');

/** The years of `isLocalDate`, for the description; the calendar itself is its format. */
export const DAY = '^20[0-9]{2}-[0-9]{2}-[0-9]{2}$';

/** A day of the calendar on which business may be done. */
export const Day = (): PropertyDecorator =>
  described(
    ValidateBy({
      name: 'isDay',
      validator: {
        validate: (value) => typeof value === 'string' && isLocalDate(value),
        defaultMessage: () => 'must be a date from 2000-01-01 to 2099-12-31, such as 2022-11-12',
      },
    }),
    property({ type: 'string', format: 'date', pattern: DAY, description: 'from 2000-01-01 to 2099-12-31' }),
  );

/** Any sign of the grammar of RFC 3339 with an offset, for the description; the calendar itself is its format. */
const MOMENT =
  '^20[0-9]{2}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})$';

const isMoment = (value: unknown): boolean => {
  if (typeof value !== 'string' || !new RegExp(MOMENT).test(value)) return false;
  try {
    instant(value);
    return true;
  } catch {
    return false;
  }
};

/** A moment, in any offset from UTC. */
export const Moment = (): PropertyDecorator =>
  described(
    ValidateBy({
      name: 'isMoment',
      validator: {
        validate: isMoment,
        defaultMessage: () => 'must be a moment by RFC 3339 with its offset, such as 2022-11-22T12:00:00+01:00',
      },
    }),
    property({ type: 'string', format: 'date-time', pattern: MOMENT, description: 'by RFC 3339, with its offset' }),
  );

export const Count = (minimum: number, maximum: number): PropertyDecorator =>
  described(IsInt(), Min(minimum), Max(maximum), property({ type: 'integer', minimum, maximum }));

export const OneOf = (values: readonly string[]): PropertyDecorator =>
  described(IsIn([...values]), property({ type: 'string', enum: [...values] }));

export const YesNo = (): PropertyDecorator => described(IsBoolean(), property({ type: 'boolean' }));

export const YesNoOrUnknown = (): PropertyDecorator =>
  described(
    ValidateIf((_, value) => value !== null),
    IsBoolean(),
    property({ oneOf: [{ type: 'boolean' }, { type: 'null' }] }),
  );

/** A list with so many items; what they are is another decorator's to say. */
export const Items = (minItems: number, maxItems: number): PropertyDecorator =>
  described(IsArray(), ArrayMinSize(minItems), ArrayMaxSize(maxItems));

/** Ids, in an order that says something. */
export const Ids = (minItems: number, maxItems: number): PropertyDecorator =>
  described(
    Items(minItems, maxItems),
    Matches(UUID, { each: true, message: 'must be UUIDs in lower case' }),
    property({
      ...{ type: 'array', minItems, maxItems },
      items: { type: 'string', format: 'uuid', pattern: UUID.source },
    }),
  );

export const Codes = (minItems: number, maxItems: number): PropertyDecorator =>
  described(
    Items(minItems, maxItems),
    IsString({ each: true }),
    HasLength(CODE_SIGNS_MAX, { each: true }),
    IsText({ each: true }),
    property({
      ...{ type: 'array', minItems, maxItems },
      items: { type: 'string', minLength: 1, maxLength: CODE_SIGNS_MAX, pattern: TEXT },
    }),
  );

export const ListOf = (
  item: new () => object,
  minItems: number,
  maxItems: number,
  description?: string,
): PropertyDecorator =>
  described(
    Items(minItems, maxItems),
    // A list of lists would be looked into, as deep as it goes.
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => item),
    property({
      type: () => item,
      isArray: true,
      minItems,
      maxItems,
      ...(description !== undefined && { description }),
    }),
  );

/** An object of one form. */
export const Part = (form: new () => object): PropertyDecorator =>
  described(
    IsObject(),
    ValidateNested(),
    Type(() => form),
    property({ type: () => form }),
  );

/** The field may be left out; null is not the same. */
export const Optional = (): PropertyDecorator =>
  described(
    ValidateIf((_, value) => value !== undefined),
    ApiPropertyOptional(),
  );

/** Of several fields of the body exactly one must be there: this one or one of the others. */
export const InsteadOf = (...others: readonly string[]): PropertyDecorator => {
  const none = (body: object): boolean =>
    others.every((other) => (body as Readonly<Record<string, unknown>>)[other] === undefined);
  return described(
    ValidateIf((body: object, own) => own !== undefined || none(body)),
    ValidateBy({
      name: 'isInsteadOf',
      validator: {
        validate: (_, { object } = { object: {} } as ValidationArguments) => none(object),
        defaultMessage: () => `must be given instead of ${others.join(' or ')}, not together with it`,
      },
    }),
    ApiPropertyOptional(),
  );
};

/** The field must be there where another field of the body has this value, and may be left out elsewhere. */
export const NeededWhen = (field: string, value: string): PropertyDecorator =>
  described(
    ValidateIf(
      (body: object, own) => own !== undefined || (body as Readonly<Record<string, unknown>>)[field] === value,
    ),
    ApiPropertyOptional(),
  );

type Kinds = Readonly<Record<string, new () => object>>;

const kindOf = (value: unknown): string => String((value as { readonly kind?: unknown } | null)?.kind);

/** An object whose `kind` says which of several forms it has. The class that has the field names them in `ApiExtraModels`. */
export const ByKind = (kinds: Kinds): PropertyDecorator =>
  described(
    Transform(({ value }: { value: unknown }) => {
      const form = Object.hasOwn(kinds, kindOf(value)) ? kinds[kindOf(value)] : undefined;
      return form === undefined ? undefined : plainToInstance(form, value);
    }),
    ValidateBy({
      name: 'isKnownKind',
      validator: {
        validate: (value) => value !== undefined,
        defaultMessage: () => `must be an object whose kind is one of ${Object.keys(kinds).join(', ')}`,
      },
    }),
    ValidateNested(),
    property({
      oneOf: [...new Set(Object.values(kinds))].map((form) => ({ $ref: getSchemaPath(form) })),
      discriminator: {
        propertyName: 'kind',
        mapping: Object.fromEntries(Object.entries(kinds).map(([kind, form]) => [kind, getSchemaPath(form)])),
      },
    }),
  );
