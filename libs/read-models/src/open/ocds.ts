import { ore } from '@spillrom/kernel';
import type { Instant, OreText } from '@spillrom/kernel';
import type { OpenContract } from './open-contracts.js';

/** Open Contracting Data Standard, version 1.1: https://standard.open-contracting.org/1.1 */
const VERSION = '1.1';

interface OcdsValue {
  /** In kroner */
  readonly amount: number;
  readonly currency: 'NOK';
}

interface OcdsReference {
  readonly id: string;
  readonly name: string;
}

interface OcdsOrganisation extends OcdsReference {
  readonly identifier: { readonly scheme: string; readonly id: string; readonly legalName: string };
  readonly roles: readonly string[];
}

interface OcdsItem {
  readonly id: string;
  readonly description: string;
  readonly classification: { readonly scheme: string; readonly id: string };
  /** Patients; missing where they are fewer than five */
  readonly quantity?: number;
  readonly unit: { readonly name: string };
}

/** A release: what is known of one contracting process. */
export interface OcdsRelease {
  readonly ocid: string;
  readonly id: string;
  readonly date: string;
  readonly language: string;
  readonly tag: readonly string[];
  readonly initiationType: string;
  readonly parties: readonly OcdsOrganisation[];
  readonly buyer: OcdsReference;
  readonly tender: {
    readonly id: string;
    readonly status: string;
    readonly procuringEntity: OcdsReference;
    readonly procurementMethod: string;
    readonly procurementMethodDetails: string;
    readonly procurementMethodRationale: string;
    readonly mainProcurementCategory: string;
  };
  readonly awards: readonly {
    readonly id: string;
    readonly status: string;
    readonly date: string;
    readonly value?: OcdsValue;
    readonly suppliers: readonly OcdsReference[];
  }[];
  readonly contracts: readonly {
    readonly id: string;
    readonly awardID: string;
    readonly status: string;
    readonly period: { readonly startDate: string; readonly endDate: string };
    readonly value?: OcdsValue;
    readonly items: readonly OcdsItem[];
    readonly dateSigned: string;
  }[];
}

interface OcdsPackage {
  readonly uri: string;
  readonly version: string;
  readonly publishedDate: string;
  readonly publisher: { readonly name: string; readonly scheme: string; readonly uid: string };
}

export interface OcdsReleasePackage extends OcdsPackage {
  readonly releases: readonly OcdsRelease[];
}

export interface OcdsRecordPackage extends OcdsPackage {
  readonly records: readonly {
    readonly ocid: string;
    readonly releases: readonly OcdsRelease[];
    readonly compiledRelease: OcdsRelease;
  }[];
}

/** A contract with the moment from which on it is as it is. */
export interface Published {
  readonly contract: OpenContract;
  readonly at: Instant;
}

/** Who publishes, when, of which position of the log, and by which registered prefix processes are named. */
export interface Publisher {
  readonly prefix: string;
  readonly organisation: string;
  readonly name: string;
  readonly position: string;
  readonly at: Instant;
}

/** Organisations of the register of legal entities. */
const SCHEME = 'NO-BRC';

const idOf = (organisation: string): string => `${SCHEME}-${organisation}`;

const party = (organisation: string, name: string, ...roles: readonly string[]): OcdsOrganisation => ({
  ...{ id: idOf(organisation), name, identifier: { scheme: SCHEME, id: organisation, legalName: name }, roles },
});

const valueOf = (amountOre: OreText | undefined): { readonly value?: OcdsValue } =>
  amountOre === undefined ? {} : { value: { amount: Number(ore(amountOre)) / 100, currency: 'NOK' } };

const methodOf = ({ inquiry }: OpenContract): string =>
  inquiry === undefined || inquiry === 'ownTrust' ? 'direct' : 'limited';

/** A trust that supplies for itself or another has all the roles that it takes. */
const partiesOf = (
  { trust, provider }: OpenContract,
  { organisation, name }: Publisher,
): readonly OcdsOrganisation[] => {
  const all = [
    party(organisation, name, 'buyer', 'procuringEntity'),
    party(provider.organisation, provider.name, 'supplier'),
    party(trust.organisation, trust.name, 'interestedParty'),
  ];
  return [...new Set(all.map(({ id }) => id))].map((id) => {
    const same = all.filter((each) => each.id === id);
    return { ...same[0]!, roles: same.flatMap(({ roles }) => roles) };
  });
};

const itemOf = ({ line, specialty, patients, amountOre }: OpenContract['lines'][number]): OcdsItem => ({
  id: String(line),
  description: amountOre === undefined ? 'Behandling av færre enn 5 pasienter' : 'Behandling av pasienter',
  classification: { scheme: 'Volven-8451', id: specialty },
  ...(amountOre !== undefined && { quantity: Number(patients) }),
  unit: { name: 'pasient' },
});

const midnight = (date: string): string => `${date}T00:00:00Z`;

const releaseOf = ({ contract, at }: Published, publisher: Publisher): OcdsRelease => {
  const { reference, provider, amountOre, basis, inquiry, rationale, confirmedOn, from, to, status, lines } = contract;
  const ocid = `${publisher.prefix}-${reference}`;
  const buyer = { id: idOf(publisher.organisation), name: publisher.name };
  return {
    ...{ ocid, id: `${ocid}-${at}`, date: at, language: 'nb' },
    ...{ tag: ['award', 'contract'], initiationType: 'tender', parties: partiesOf(contract, publisher), buyer },
    tender: {
      ...{ id: reference, status: 'complete', procuringEntity: buyer, procurementMethod: methodOf(contract) },
      procurementMethodDetails: inquiry === undefined ? basis : `${basis}, ${inquiry}`,
      ...{ procurementMethodRationale: rationale, mainProcurementCategory: 'services' },
    },
    awards: [
      {
        ...{ id: reference, status: 'active', date: midnight(confirmedOn), ...valueOf(amountOre) },
        suppliers: [{ id: idOf(provider.organisation), name: provider.name }],
      },
    ],
    contracts: [
      {
        ...{ id: reference, awardID: reference, status: status === 'confirmed' ? 'active' : 'terminated' },
        period: { startDate: midnight(from), endDate: `${to}T23:59:59Z` },
        ...{ ...valueOf(amountOre), items: lines.map(itemOf), dateSigned: midnight(confirmedOn) },
      },
    ],
  };
};

const packageOf = (what: string, { organisation, name, position, at }: Publisher): OcdsPackage => ({
  uri: `urn:spillrom:${organisation}:${what}:${position}`,
  ...{ version: VERSION, publishedDate: at, publisher: { name, scheme: SCHEME, uid: organisation } },
});

/** Of each contract one release: what is known of it now. */
export const releasePackage = (all: readonly Published[], publisher: Publisher): OcdsReleasePackage => ({
  ...packageOf('releases', publisher),
  releases: all.map((each) => releaseOf(each, publisher)),
});

/** The same as records, each compiled from its one release. */
export const recordPackage = (all: readonly Published[], publisher: Publisher): OcdsRecordPackage => ({
  ...packageOf('records', publisher),
  records: all.map((each) => {
    const release = releaseOf(each, publisher);
    return { ocid: release.ocid, releases: [release], compiledRelease: { ...release, tag: ['compiled'] } };
  }),
});
