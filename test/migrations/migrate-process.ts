import { migrate } from '../../migrations/migrate.js';

// Ready, then at a sign, so that several begin at the same moment.
process.once('message', (url: string) => void migrate(url).then(() => process.disconnect()));
process.send!('ready');
