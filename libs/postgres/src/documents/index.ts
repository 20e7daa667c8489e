export type { Arrived, Documents, Kept } from './documents.js';
export { PostgresDocuments } from './postgres-documents.js';
