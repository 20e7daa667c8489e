/** What has become of a phase. */
export type PhaseStatus = 'planned' | 'open' | 'closing' | 'closed' | 'cancelled';
