/** A state of something that exists. */
export type Known<State extends { readonly status: string }> = Exclude<State, { readonly status: 'absent' }>;
