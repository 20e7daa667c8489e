import { syntheticPersonNumber } from '../../../apps/local/src/story/synthetic-person.js';
import { personNumberTraces } from './person-number-traces.js';

const NUMBER = syntheticPersonNumber('2022-10-24');
const [DATE, REST] = [NUMBER.slice(0, 6), NUMBER.slice(6)];

describe('the traces of a national identity number', () => {
  it.each([
    ['whole', `about ${NUMBER}.`],
    ['at the end of an id', `00000000-0000-4000-8000-a${NUMBER}`],
    ['in two groups', `{"note":"${DATE} ${REST}"}`],
    ['in two groups with more between', `${DATE} - ${REST}`],
    ['in a cursor', Buffer.from(NUMBER).toString('base64url')],
    ['as its date alone', `born ${DATE}, says the letter`],
    ['as its other group alone', `("${REST}")`],
    ['as a group at the end of a sentence', `It was ${REST}.`],
  ])('are found %s', (_, text) => {
    expect(personNumberTraces(NUMBER, text)).not.toEqual([]);
  });

  it.each([
    ['a hash', `9f${DATE}0c`],
    ['an id', `018f3a2b-${DATE.slice(0, 4)}-7${REST.slice(0, 3)}-8000-a${REST}b${DATE}`],
    ['a fraction of a second', `2022-10-24 08:00:00.${DATE}+00`],
    ['a larger number', `"position":"1${DATE}","ore":${REST}00`],
    ['a duration', `"ms":${REST}.5`],
    ['a process id', `UTC [${REST}] LOG`],
  ])('are not seen in the digits of %s', (_, text) => {
    expect(personNumberTraces(NUMBER, text)).toEqual([]);
  });
});
