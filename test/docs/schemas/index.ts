import type { Schema } from './formats.js';
import { keptOf } from './kept.js';
import { Schemer } from './schema-of.js';
import { declaredType, sourceOf } from './source.js';

const SHAPES = 'apps/api/src/openapi/shapes.ts';
export const SCHEMAS = 'apps/api/src/openapi/schemas.json';

interface Schemas {
  /** What other schemas refer to, by name. */
  readonly components: Readonly<Record<string, Schema>>;
  /** What each view answers with. */
  readonly views: Readonly<Record<string, Schema>>;
}

/** The schemas of all that the api answers, from the types in `SHAPES`. The effect of a decision has the schemas of its form. */
const schemas = (): Schemas => {
  const source = sourceOf(SHAPES);
  const { checker, file } = source;
  const schemer = new Schemer(checker, file, new Set(['Effect']));
  schemer.name(declaredType(source, 'Schemas'));
  const views = checker
    .getPropertiesOfType(declaredType(source, 'ViewShapes'))
    .map((each) => [each.name, schemer.of(checker.getTypeOfSymbol(each))] as const);
  return { components: schemer.components, views: Object.fromEntries(views) };
};

export const schemasFile = (): string => `${JSON.stringify(keptOf('schemas', schemas), undefined, 2)}\n`;
