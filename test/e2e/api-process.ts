import { startApi } from '../../apps/api/src/start.js';
import type { ApiSettings } from '../../apps/api/src/settings.js';

// An api in a process of its own: its settings come in as JSON, its address goes out as a message.
const { issuer, ...settings } = JSON.parse(process.argv[2]!) as ApiSettings;

void startApi({ ...settings, issuer: { ...issuer, jwksUrl: new URL(issuer.jwksUrl) } }).then((api) => {
  process.on('disconnect', () => void api.stop().then(() => process.exit()));
  process.send!(api.url);
});
