/** Who can treat patients: the region's own trusts, private providers, and specialists with a contract. */
export const PROVIDER_KINDS = ['ownTrust', 'privateProvider', 'contractedSpecialist'] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];
