export const INCLUSIONS = ['included', 'excluded'] as const;
export type Inclusion = (typeof INCLUSIONS)[number];

/** What the price of a patient contains. */
export type Includes = {
  readonly followUps: Inclusion;
  readonly complications: Inclusion;
  /** What happens with a patient who has to go back to the public hospital. */
  readonly returnToPublic: string;
};
