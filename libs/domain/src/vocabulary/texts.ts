type Text = readonly [pointer: string, text: string];

export const noTexts = (): readonly Text[] => [];

export const reason = ({ body }: { readonly body: { readonly reason: string } }): readonly Text[] => [
  ['/reason', body.reason],
];

export const rationale = ({ body }: { readonly body: { readonly rationale: string } }): readonly Text[] => [
  ['/rationale', body.rationale],
];

/** A reason where one may be left out. */
export const reasonIfAny = ({ body }: { readonly body: { readonly reason?: string } }): readonly Text[] =>
  body.reason === undefined ? [] : [['/reason', body.reason]];
