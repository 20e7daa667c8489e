import { instant } from '@spillrom/kernel';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approve, confirm, contractId, opened, rowOf } from '../testing/index.js';
import { recordPackage, releasePackage, type Published } from './ocds.js';
import { openContract } from './open-contracts.js';

const story = approve(opened('1000000'), 1, [{ patients: 20, reservedOre: '200000' }]);
confirm(story, 1, { patients: 12, unitPriceOre: '10050' });
const row = rowOf(story, 'contracts', contractId(1));
const [line] = row.lines;
const publishedWith = (patients: number): Published => {
  const [contract] = openContract(
    { ...row, lines: [{ ...line!, patients }] },
    { trust: 'St. Olavs', provider: 'Spesialist' },
  );
  return { contract: contract!, at: row.updatedAt };
};
const publisher = {
  ...{ prefix: 'ocds-abc123', organisation: '983658776', name: 'Helse Midt-Norge RHF', position: '12' },
  at: instant('2022-12-01T08:00:00Z'),
};

/** The official schemas of 1.1.5 are not part of this repository: a folder of them is named by this variable. */
const SCHEMAS = process.env['OCDS_SCHEMAS'];
const official = SCHEMAS === undefined ? it.skip : it;

/** They are of draft 4, where `$id` was `id`. */
const schemaOf = (name: string): object => {
  const {
    id,
    $schema: _draft,
    ...schema
  } = JSON.parse(readFileSync(join(SCHEMAS!, `${name}.json`), 'utf8')) as {
    readonly id: string;
    readonly $schema: string;
  };
  return { $id: id, ...schema };
};

const faultsOf = (name: string, value: unknown): readonly string[] => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema(schemaOf('release-schema')).addSchema(schemaOf('versioned-release-validation-schema'));
  const validate = ajv.compile(schemaOf(name));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('the releases of the Open Contracting Data Standard', () => {
  it('tell of a contract what the open list tells', () => {
    const { releases, ...said } = releasePackage([publishedWith(12)], publisher);
    const { reference } = publishedWith(12).contract;
    expect(said).toEqual({
      ...{ uri: 'urn:spillrom:983658776:releases:12', version: '1.1', publishedDate: publisher.at },
      publisher: { name: 'Helse Midt-Norge RHF', scheme: 'NO-BRC', uid: '983658776' },
    });
    expect(releases).toMatchObject([
      {
        ...{ ocid: `ocds-abc123-${reference}`, date: row.updatedAt, tag: ['award', 'contract'] },
        tender: { procurementMethod: 'direct', procurementMethodRationale: 'Free capacity' },
        awards: [{ value: { amount: 1206, currency: 'NOK' }, suppliers: [{ name: 'Spesialist' }] }],
        contracts: [{ awardID: reference, status: 'active', items: [{ quantity: 12, classification: { id: '050' } }] }],
      },
    ]);
  });

  it('name neither number nor amount of fewer than five patients', () => {
    const text = JSON.stringify(recordPackage([publishedWith(4)], publisher));
    for (const hidden of ['"quantity"', '"value"', '"amount"']) expect(text).not.toContain(hidden);
  });

  it('are one of each contract, whose record is compiled from it', () => {
    const { releases } = releasePackage([publishedWith(12), publishedWith(4)], publisher);
    expect(recordPackage([publishedWith(12), publishedWith(4)], publisher).records).toEqual(
      releases.map((release) => ({
        ...{ ocid: release.ocid, releases: [release], compiledRelease: { ...release, tag: ['compiled'] } },
      })),
    );
  });

  official('fit the official schema, in both packages (OCDS_SCHEMAS names the folder that holds it)', () => {
    const all = [publishedWith(12), publishedWith(4)];
    expect(faultsOf('release-package-schema', releasePackage(all, publisher))).toEqual([]);
    expect(faultsOf('record-package-schema', recordPackage(all, publisher))).toEqual([]);
    expect(faultsOf('release-package-schema', { ...releasePackage(all, publisher), releases: [{}] })).not.toEqual([]);
  });
});
