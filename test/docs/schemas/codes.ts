import ts from 'typescript';
import { bindsRecused, needsOpenProgramme, type CommandType } from '@spillrom/domain';
import { RULES } from '../../../apps/api/src/problems/rules/index.js';
import { keptOf } from './kept.js';
import { sourceOf, type Source } from './source.js';

/** Made by `npm run docs`: the codes with which each command may be refused, in the order of the rules. */
export const REFUSALS = 'apps/api/src/openapi/refusals.json';

/** The codes that a decision's type allows; `undefined` where the type says no more than that there is a code. */
type DecidedCodes = ReadonlyMap<string, readonly string[] | undefined>;

const propertyType = (checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined => {
  const property = checker.getPropertyOfType(type, name);
  return property === undefined ? undefined : checker.getTypeOfSymbol(property);
};

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

/** What a generator returns, or the type itself. */
const returned = (checker: ts.TypeChecker, type: ts.Type): ts.Type => {
  const [, result] = checker.getTypeArguments(type as ts.TypeReference);
  return type.symbol?.name === 'Generator' && result !== undefined ? result : type;
};

const codesIn = (checker: ts.TypeChecker, outcome: ts.Type): readonly string[] | undefined => {
  const lists = partsOf(outcome).flatMap((part) => propertyType(checker, part, 'violations') ?? []);
  const items = lists
    .flatMap((list) => checker.getIndexTypeOfType(list, ts.IndexKind.Number) ?? [])
    .filter(({ flags }) => !(flags & ts.TypeFlags.Never));
  const codes = items.flatMap(partsOf).flatMap((item) => partsOf(propertyType(checker, item, 'code') ?? item));
  if (!codes.every((code) => code.isStringLiteral())) return undefined;
  return [...new Set(codes.map((code) => (code as ts.StringLiteralType).value))].sort();
};

const rowOf = (node: ts.Node): string | undefined => {
  const isRow = ts.isPropertyAssignment(node.parent.parent) && ts.isIdentifier(node.parent.parent.name);
  return isRow ? (node.parent.parent.name as ts.Identifier).text : undefined;
};

/** By the decisions in the rows of the domain's table: whatever stands as `decide` in a row that is named as one of these commands. */
export const decidedCodes = (entry: string, commands: readonly string[]): DecidedCodes => {
  const found = keptOf(['codes', entry, commands], () =>
    [...findCodes(sourceOf(entry), commands)].map(([command, codes = null]) => [command, codes] as const),
  );
  return new Map(found.map(([command, codes]) => [command, codes ?? undefined]));
};

const findCodes = ({ program, checker, file }: Source, commands: readonly string[]): DecidedCodes => {
  const folder = file.fileName.slice(0, file.fileName.lastIndexOf('/'));
  const found = new Map<string, readonly string[] | undefined>();
  const visit = (node: ts.Node): void => {
    const isDecide =
      (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && node.name.getText() === 'decide';
    const command = isDecide ? rowOf(node) : undefined;
    if (isDecide && command !== undefined && commands.includes(command)) {
      const type = checker.getTypeAtLocation(ts.isPropertyAssignment(node) ? node.initializer : node.name);
      const [signature] = type.getCallSignatures();
      if (signature === undefined) throw new Error(`${command} is decided by what is no function`);
      found.set(command, codesIn(checker, returned(checker, signature.getReturnType())));
    }
    ts.forEachChild(node, visit);
  };
  for (const each of program.getSourceFiles()) if (each.fileName.startsWith(folder)) visit(each);
  return found;
};

/** By command, the codes that its decision's type allows, and those by which impartiality and the closing of a programme refuse any. */
export type Refusals = Readonly<Record<string, readonly string[]>>;

/** @throws Error when a command's decision is missing, or its type does not tell its codes apart from any other */
export const refusalsOf = (commands: readonly string[]): Refusals => {
  const found = decidedCodes('libs/domain/src/index.ts', commands);
  const order = Object.keys(RULES);
  const denials = 1;
  return Object.fromEntries(
    commands.map((command) => {
      const codes = found.get(command);
      if (codes === undefined || codes.length >= order.length - denials) {
        throw new Error(`the type of ${command}'s decision does not say which codes it gives`);
      }
      const all = [
        ...codes,
        ...(bindsRecused(command as CommandType) ? ['RECUSED'] : []),
        ...(needsOpenProgramme(command as CommandType) ? ['PROGRAMME_CLOSED'] : []),
      ];
      return [command, all.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))];
    }),
  );
};

export const refusalsFile = (refusals: Refusals): string => `${JSON.stringify(refusals, undefined, 2)}\n`;
