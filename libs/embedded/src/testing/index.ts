export { scratchFolder } from './scratch.js';
export type { Cluster } from '../cluster.js';
export { copyOfTemplate, type FreshDatabase, freshDatabase, type Template } from './fresh-database.js';
export { prepareCluster, testCluster } from './test-cluster.js';
