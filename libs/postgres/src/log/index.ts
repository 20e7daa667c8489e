export { openPool, withClient, type Connection } from '../connection.js';
export { createRoles, grantToRoles, ROLES, type Role } from '../roles.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';
export { PostgresTurn } from './turn.js';
