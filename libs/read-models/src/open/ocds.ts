import { ore } from '@spillrom/kernel';
import type { Instant, OreText } from '@spillrom/kernel';
import type { OpenContract } from './open-contracts.js';

/** Open Contracting Data Standard, version 1.1: https://standard.open-contracting.org/1.1 */
const VERSION = '1.1';

interface OcdsValue {
  /** In kroner */
  readonly amount: number;
  /** Code of ISO 4217 */
  readonly currency: 'NOK';
}

interface OcdsReference {
  readonly id: string;
  readonly name: string;
}

interface OcdsOrganisation extends OcdsReference {
  /** How the register of legal entities knows it */
  readonly identifier: {
    /** Code of the register, from org-id.guide */
    readonly scheme: string;
    readonly id: string;
    /** Name in the register */
    readonly legalName: string;
  };
  readonly roles: readonly string[];
}

interface OcdsItem {
  readonly id: string;
  readonly description: string;
  /** The specialty */
  readonly classification: {
    /** List that the code is of */
    readonly scheme: string;
    readonly id: string;
  };
  /** Patients; missing where they are fewer than five */
  readonly quantity?: number;
  /** What is counted */
  readonly unit: { readonly name: string };
}

/** A release: what is known of one contracting process. */
export interface OcdsRelease {
  /** Names the contracting process in the whole world: the registered prefix, then our reference */
  readonly ocid: string;
  readonly id: string;
  readonly date: string;
  /** Of its texts, ISO 639-1 */
  readonly language: string;
  /** What the release is about: `award`, `contract`, or `compiled` */
  readonly tag: readonly string[];
  /** How the process began: always `tender`, the only value of the standard */
  readonly initiationType: string;
  /** Every organisation that takes part, with its roles */
  readonly parties: readonly OcdsOrganisation[];
  /** Whose money it is */
  readonly buyer: OcdsReference;
  /** How the contract was procured */
  readonly tender: {
    readonly id: string;
    readonly status: string;
    /** Who procured it */
    readonly procuringEntity: OcdsReference;
    /** `direct` or `limited` */
    readonly procurementMethod: string;
    /** Basis of the contract, and kind of inquiry where there was one */
    readonly procurementMethodDetails: string;
    /** Why it is with this provider */
    readonly procurementMethodRationale: string;
    /** Always `services` */
    readonly mainProcurementCategory: string;
  };
  readonly awards: readonly {
    readonly id: string;
    readonly status: string;
    readonly date: string;
    readonly value?: OcdsValue;
    /** To whom it was awarded */
    readonly suppliers: readonly OcdsReference[];
  }[];
  readonly contracts: readonly {
    readonly id: string;
    /** `id` of the award that it follows from */
    readonly awardID: string;
    readonly status: string;
    /** When patients are treated */
    readonly period: {
      /** First day, from its midnight */
      readonly startDate: string;
      /** Last day, to its end */
      readonly endDate: string;
    };
    readonly value?: OcdsValue;
    readonly items: readonly OcdsItem[];
    /** When the contract was confirmed */
    readonly dateSigned: string;
  }[];
}

interface OcdsPackage {
  /** Names the package: publisher, kind and position of the log */
  readonly uri: string;
  readonly version: string;
  /** When it was published */
  readonly publishedDate: string;
  /** Who publishes */
  readonly publisher: {
    readonly name: string;
    /** Code of the register that `uid` is of */
    readonly scheme: string;
    /** Organisation number */
    readonly uid: string;
  };
}

export interface OcdsReleasePackage extends OcdsPackage {
  readonly releases: readonly OcdsRelease[];
}

export interface OcdsRecordPackage extends OcdsPackage {
  /** One for each contracting process */
  readonly records: readonly {
    /** Names the contracting process in the whole world: the registered prefix, then our reference */
    readonly ocid: string;
    readonly releases: readonly OcdsRelease[];
    /** What all releases of the process come to */
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
