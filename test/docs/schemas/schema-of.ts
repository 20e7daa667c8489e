import ts from 'typescript';
import { FORMATS, NAMES, ORDINALS, type Schema } from './formats.js';

const path = (name: string): string => `#/components/schemas/${name}`;

const pascal = (text: string): string =>
  text
    .replaceAll(/[A-Z]+(?=_|$)/g, (word) => word.toLowerCase())
    .replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** By name: the compiler's own order follows from what else it has read. */
const order = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : a > b ? 1 : 0);

const textOf = (field: string): Schema =>
  NAMES[field] ?? (field.endsWith('Ore') ? FORMATS['OreText'] : undefined) ?? { type: 'string' };

const isObject = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0 || type.isIntersection();

/** Makes the JSON schemas of types: objects are closed, unions of objects are told apart by a field, comments become descriptions. */
export class Schemer {
  readonly components: Record<string, Schema> = {};
  private readonly names = new Map<ts.Type, string>();

  constructor(
    private readonly checker: ts.TypeChecker,
    /** Where a property is asked for that has no declaration of its own. */
    private readonly place: ts.Node,
    /** Described elsewhere: referred to, and not made. */
    private readonly foreign: ReadonlySet<string>,
  ) {}

  /** Every field of the interface becomes a schema that the others refer to by the field's name. */
  name(schemas: ts.Type): void {
    const all = this.checker.getPropertiesOfType(schemas);
    for (const each of all) this.names.set(this.checker.getTypeOfSymbol(each), each.name);
    for (const each of all) {
      if (this.foreign.has(each.name)) continue;
      const type = this.checker.getTypeOfSymbol(each);
      const own = this.said(each.getDocumentationComment(this.checker)) ?? this.saidOfType(type);
      this.components[each.name] = { ...(own !== undefined && { description: own }), ...this.whole(type, each.name) };
    }
  }

  /** The schema of a type, or a reference to it. */
  of(type: ts.Type, field = ''): Schema {
    const name = this.names.get(this.present(type));
    return name === undefined ? this.whole(type, field) : { $ref: path(name) };
  }

  /** Of a field that may be missing, what it holds where it is there. */
  private present(type: ts.Type): ts.Type {
    const isOptional = type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
    const isNullable = type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
    return isOptional && !isNullable ? this.checker.getNonNullableType(type) : type;
  }

  private whole(type: ts.Type, field: string): Schema {
    const format = FORMATS[type.aliasSymbol?.name ?? ''];
    if (format !== undefined) return format;
    if (type.isStringLiteral()) return { type: 'string', enum: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', const: this.checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.String) return textOf(field);
    if (type.flags & ts.TypeFlags.Number) return { type: 'integer', minimum: ORDINALS.has(field) ? 1 : 0 };
    if (type.isUnion()) return this.union(type, field);
    if (this.checker.isArrayType(type)) return this.list(type as ts.TypeReference, field);
    if (isObject(type)) return this.object(type);
    throw new Error(`${field}: ${this.checker.typeToString(type)} has no schema`);
  }

  private list(type: ts.TypeReference, field: string): Schema {
    return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0]!, field) };
  }

  private union({ types, aliasSymbol }: ts.UnionType, field: string): Schema {
    const present = types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const [first, ...others] = present.filter(({ flags }) => !(flags & ts.TypeFlags.Null));
    if (first === undefined) throw new Error(`${field} is nothing`);
    const isNullable = present.length > others.length + 1;
    if (isNullable) return { oneOf: [this.either([first, ...others], field), { type: 'null' }] };
    return this.either(
      [first, ...others],
      this.names.size > 0 && others.some(isObject) ? (aliasSymbol?.name ?? field) : field,
    );
  }

  private either(types: readonly ts.Type[], field: string): Schema {
    const [first] = types;
    if (types.length === 1) return this.of(first!, field);
    if (types.every((type) => type.isStringLiteral())) {
      return { type: 'string', enum: types.map((type) => (type as ts.StringLiteralType).value).sort() };
    }
    if (types.every(({ flags }) => flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
    if (types.every(isObject)) return this.choice(types, field);
    throw new Error(`${field}: no schema for ${types.map((type) => this.checker.typeToString(type)).join(' | ')}`);
  }

  /** One of several objects, told apart by the one field that is a literal in all of them. */
  private choice(types: readonly ts.Type[], union: string): Schema {
    const propertyName = this.discriminatorOf(types);
    const mapping: Record<string, string> = {};
    const inOrder = [...types].sort((a, b) =>
      order(this.literalsOf(a, propertyName), this.literalsOf(b, propertyName)),
    );
    for (const type of inOrder) {
      const values = this.literalsOf(type, propertyName);
      const name = this.names.get(type) ?? this.memberName(type, values, union);
      for (const value of values) mapping[value] = path(name);
      if (this.names.has(type)) continue;
      // Several that the field does not tell apart are one by name.
      const alike = inOrder.filter((each) => String(this.literalsOf(each, propertyName)) === String(values));
      for (const each of alike) this.names.set(each, name);
      const [only, ...others] = alike.map((each) => this.object(each));
      this.components[name] = others.length === 0 ? only! : { anyOf: [only!, ...others] };
    }
    const refs = [...new Set(Object.values(mapping))].map(($ref) => ({ $ref }));
    // Not `oneOf`: of that NSwag makes no class. The discriminator says the same.
    return { anyOf: refs, discriminator: { propertyName, mapping } };
  }

  private memberName(type: ts.Type, values: readonly string[], union: string): string {
    const parts = type.isIntersection() ? type.types : [type];
    const kind = /[A-Z][a-z]*$/.exec(union)?.[0] ?? union;
    const own = parts.map(({ symbol }) => symbol?.name).find((name) => name?.endsWith(kind));
    return own ?? `${pascal(values.join('_'))}${union}`;
  }

  private discriminatorOf(types: readonly ts.Type[]): string {
    const names = this.checker.getPropertiesOfType(types[0]!).map(({ name }) => name);
    const found = names.find((name) => types.every((type) => this.literalsOf(type, name).length > 0));
    if (found === undefined) throw new Error(`nothing tells ${this.checker.typeToString(types[0]!)} from the others`);
    return found;
  }

  private literalsOf(type: ts.Type, name: string): readonly string[] {
    const property = this.checker.getPropertyOfType(type, name);
    if (property === undefined) return [];
    const own = this.checker.getTypeOfSymbol(property);
    const all = own.isUnion() ? own.types : [own];
    return all.every((each) => each.isStringLiteral()) ? all.map((each) => (each as ts.StringLiteralType).value) : [];
  }

  private object(type: ts.Type): Schema {
    const properties = this.checker.getPropertiesOfType(type).sort((a, b) => order([a.name], [b.name]));
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const required = properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length > 0 && {
        properties: Object.fromEntries(properties.map((each) => [each.name, this.field(each)])),
      }),
      ...(required.length > 0 && { required }),
      additionalProperties: index === undefined ? false : index.flags & ts.TypeFlags.Unknown ? true : this.of(index),
    };
  }

  private field(property: ts.Symbol): Schema {
    const own =
      this.byDeclaration(property) ??
      this.of(this.checker.getTypeOfSymbolAtLocation(property, this.place), property.name);
    if ('$ref' in own) return own;
    const words = this.said(property.getDocumentationComment(this.checker));
    const unit = own['description'];
    const description = words !== undefined && typeof unit === 'string' ? `${words} (${unit})` : (words ?? unit);
    return { ...own, ...this.tags(property), ...(description !== undefined && { description }) };
  }

  /** Names like `OreText` that mean no type of their own to the compiler stand only where the property is declared. */
  private byDeclaration(property: ts.Symbol): Schema | undefined {
    const node = property.declarations
      ?.map((each) => (ts.isPropertySignature(each) ? each.type : undefined))
      .find((each) => each);
    if (node === undefined || !ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return undefined;
    return node.typeName.text === 'OreText' ? FORMATS['OreText'] : undefined;
  }

  private tags(property: ts.Symbol): Schema {
    const all = property
      .getJsDocTags(this.checker)
      .map(({ name, text }) => [name, ts.displayPartsToString(text)] as const);
    const numbers = all.filter(([name]) => name === 'minimum' || name === 'maximum');
    const texts = all.filter(([name]) => name === 'format' || name === 'pattern');
    return Object.fromEntries([...texts, ...numbers.map(([name, value]) => [name, Number(value)] as const)]);
  }

  private saidOfType(type: ts.Type): string | undefined {
    const symbol = type.aliasSymbol ?? type.symbol;
    const isOurs = symbol?.declarations?.some((each) => each.getSourceFile() === this.place) === true;
    return isOurs ? this.said(symbol.getDocumentationComment(this.checker)) : undefined;
  }

  /** A comment without the full stop of its only sentence. */
  private said(parts: ts.SymbolDisplayPart[]): string | undefined {
    const text = ts.displayPartsToString(parts).replaceAll(/\s+/g, ' ').trim();
    if (text === '') return undefined;
    return /\. /.test(text) ? text : text.replace(/\.$/, '');
  }
}
