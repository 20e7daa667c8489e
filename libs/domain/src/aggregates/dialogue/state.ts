/** How many contacts there were, and which of their records others have replaced. */
export type KnownDialogue = {
  readonly status: 'known';
  readonly contacts: number;
  readonly corrected: ReadonlySet<number>;
};

export type DialogueState = { readonly status: 'absent' } | KnownDialogue;
