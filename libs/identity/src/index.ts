export type { ClaimNames } from './claims.js';
export { remembered, type Directory, type Seen, type Subject } from './directory.js';
export { isPersonName, PERSON_NAME_MAX } from './person-name.js';
export { IssuerUnavailable, Unauthenticated, type Principal } from './principal.js';
export { ALGORITHMS, verifierOf, type IssuerSettings, type Verifier } from './verifier.js';
