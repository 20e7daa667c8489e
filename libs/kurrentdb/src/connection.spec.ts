import { Connection } from './connection.js';

describe('the URL of KurrentDB', () => {
  const SECRET = 'kurrentdb://admin:hidden@one:2113';

  it.each([
    [`${SECRET}?tlsCa=/ca.crt`, 'the URL of KurrentDB has an unknown option: tlsCa'],
    [`${SECRET}?tls=perhaps`, 'the URL of KurrentDB cannot be used: expected true or false'],
    [`${SECRET}?tlsCaFile=nowhere.crt`, 'the URL of KurrentDB cannot be used: Failed to load certificate file'],
  ])('that cannot be used is refused at once and not repeated: %s', async (url, why) => {
    const refused = (await Connection.to(url).catch((error: unknown) => error)) as Error;
    expect(refused.message).toContain(why);
    expect(`${refused.stack} ${JSON.stringify(refused)}`).not.toContain('hidden');
  });

  it('may name several nodes and whatever the client understands', async () => {
    const connection = await Connection.to(
      'kurrentdb://one:2113,two:2113?tls=false&nodePreference=leader&keepAliveInterval=10000',
    );
    await connection.close();
    expect(() => connection.client).toThrow('the event store is closed');
  });
});
