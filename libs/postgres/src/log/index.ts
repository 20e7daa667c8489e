export { CONNECT_MS, openPool, type Connection, type Patience } from '../connection.js';
export { createRoles, grantToRoles, ROLES, type Role } from '../roles.js';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';
export { PostgresTurn } from './turn.js';
