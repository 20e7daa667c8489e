import { startEmbedded } from '../embedded.js';

// The program that specs start and kill: owns the data folder named on its command line until SIGTERM.
const report = (line: object): void => console.log(JSON.stringify(line));

const main = async (dataFolder: string): Promise<void> => {
  const server = await startEmbedded({ dataFolder, say: () => {} });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit()));
  report({
    adopted: server.adopted,
    socketFolder: server.socketFolder,
    url: server.connectionString('postgres', 'postgres'),
  });
  setInterval(() => {}, 60_000);
};

main(process.argv[2]!).catch((error: unknown) => {
  const { code, message } = error as { code?: string; message: string };
  report({ code, message });
});
