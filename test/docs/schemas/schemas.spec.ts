import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decisions } from '@spillrom/domain';
import { decidedCodes, REFUSALS, refusalsFile, refusalsOf } from './codes.js';
import { SCHEMAS, schemasFile } from './index.js';
import { Schemer } from './schema-of.js';
import { declaredType, sourceOf } from './source.js';

const amount = { type: 'string', pattern: '^(0|-?[1-9][0-9]*)$', description: 'whole øre' };

describe('a schema that is made from a type', () => {
  const source = sourceOf('test/docs/schemas/testing/shapes.ts');
  const schemer = new Schemer(source.checker, source.file, new Set());
  schemer.name(declaredType(source, 'Schemas'));
  const { components } = schemer;

  it('has every field, closed, with its form, its values and what its comment says', () => {
    expect(components['Thing']).toEqual({
      type: 'object',
      description: 'A thing',
      properties: {
        count: { type: 'integer', minimum: 0, description: 'How many. It may be missing.' },
        id: { type: 'string', format: 'uuid' },
        isNew: { type: 'boolean' },
        line: { type: 'integer', minimum: 1 },
        more: { type: 'object', additionalProperties: true },
        parts: { type: 'array', items: { $ref: '#/components/schemas/Colour' } },
        priceOre: { oneOf: [amount, { type: 'null' }] },
        replayed: { type: 'boolean', const: true },
        status: { type: 'string', enum: ['closed', 'open'] },
        version: { type: 'integer', minimum: -1 },
      },
      required: ['id', 'isNew', 'line', 'more', 'parts', 'priceOre', 'status', 'version'],
      additionalProperties: false,
    });
  });

  it('tells the members of a union apart by the field that is a literal in all of them', () => {
    expect(components['Colour']).toEqual({
      anyOf: [{ $ref: '#/components/schemas/GreenLimeColour' }, { $ref: '#/components/schemas/RedColour' }],
      discriminator: {
        propertyName: 'kind',
        mapping: {
          green: '#/components/schemas/GreenLimeColour',
          lime: '#/components/schemas/GreenLimeColour',
          red: '#/components/schemas/RedColour',
        },
      },
    });
    expect(components['RedColour']).toMatchObject({ properties: { amountOre: amount, kind: { enum: ['red'] } } });
  });
});

describe('the schemas of the answers', () => {
  it('are what `npm run docs` writes', () => {
    expect(readFileSync(join(__dirname, '../../..', SCHEMAS), 'utf8')).toBe(schemasFile());
  });
});

describe('the codes that a decision can give', () => {
  it('are those of its type, whatever form the decision has; none are known of a type that names none', () => {
    const found = decidedCodes('test/docs/schemas/testing/decisions.ts', ['Enter', 'Leave', 'Wait', 'Look']);
    expect([...found]).toEqual([
      ['Enter', ['CLOSED', 'ENDED', 'FULL']],
      ['Leave', ['FULL']],
      ['Wait', undefined],
      ['Look', []],
    ]);
  });

  it('are what `npm run docs` writes', () => {
    const written = readFileSync(join(__dirname, '../../..', REFUSALS), 'utf8');
    expect(written).toBe(refusalsFile(refusalsOf(Object.keys(decisions))));
  });
});
