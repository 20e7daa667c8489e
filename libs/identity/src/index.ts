export type { ClaimNames } from './claims.js';
export { remembered, type Directory, type Subject } from './directory.js';
export { IssuerUnavailable, Unauthenticated, type Principal } from './principal.js';
export { ALGORITHMS, verifierOf, type IssuerSettings, type Verifier } from './verifier.js';
