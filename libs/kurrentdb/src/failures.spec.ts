import { appendFailed, readFailed } from './failures.js';

const withCode = (code: number, message: string): Error => Object.assign(new Error(message), { code });

describe('an append without an answer', () => {
  it.each([
    ['the server was killed', withCode(14, '14 UNAVAILABLE: Connection dropped')],
    ['no reply came in time', withCode(4, '4 DEADLINE_EXCEEDED')],
    ['the call was cancelled', withCode(1, '1 CANCELLED')],
    ['the server broke off', withCode(13, '13 INTERNAL')],
    ['nobody knows', new Error('socket hang up')],
    ['what was thrown is no error', 'gone'],
  ])('may stand: %s', (_, cause) => {
    expect(appendFailed(cause)).toMatchObject({ name: 'StoreUnavailable', outcome: 'unknown', cause });
  });

  it.each([
    ['the node is not the leader', 9, 'this node of KurrentDB does not accept the append'],
    ['the server is older than records', 12, 'KurrentDB 26.1 or later'],
    ['the user is unknown', 16, 'does not know this user'],
    ['the user may not', 7, 'does not allow this user to append'],
    ['the server finds the call malformed', 3, 'refused the append'],
  ])('surely wrote nothing: %s', (_, code, words) => {
    expect(appendFailed(withCode(code, 'why'))).toMatchObject({
      outcome: 'nothing written',
      message: expect.stringMatching(`${words}.*: why`),
    });
  });

  it('says what a read failed by', () => {
    expect(readFailed(new Error('down')).message).toBe('KurrentDB could not be read: down');
    expect(readFailed(new TypeError()).message).toBe('KurrentDB could not be read: TypeError');
  });
});
