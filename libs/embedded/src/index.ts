export type { Cluster } from './cluster.js';
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.js';
export { EmbeddedError, type EmbeddedErrorCode } from './errors.js';
export { CLUSTER_ROLES, type ClusterRole, type Passwords } from './passwords.js';
