import type { ActorId, OreText } from '@spillrom/kernel';

/** The delegation that a decision relied on: by holder and by the version of the grant's event in the holder's stream. */
export type Grant = { readonly holder: ActorId; readonly version: number; readonly limitOre: OreText };
