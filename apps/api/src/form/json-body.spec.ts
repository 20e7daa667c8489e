import { repeatsMember } from './json-body.js';

describe('a JSON text', () => {
  it.each([
    '{}',
    '[]',
    '"a"',
    '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}',
    '{"a":"a","b":"\\"a\\":1,\\"a\\":2"}',
    '{"a":["a","a"],"A":1,"":2}',
    '{ "a" : -1.5e3 , "b" : null }',
  ])('names no member twice: %s', (json) => {
    JSON.parse(json);
    expect(repeatsMember(json)).toBe(false);
  });

  it.each([
    '{"a":1,"a":1}',
    '{"b":[1,{"a":1,"c":{},"a":2}]}',
    '{"a":1,"\\u0061":2}',
    '{"a":{},"b":[],"a":null}',
    '[{"":1 , "" :2}]',
    '{"a\\"":1,"a\\"":2}',
  ])('names one twice: %s', (json) => {
    JSON.parse(json);
    expect(repeatsMember(json)).toBe(true);
  });
});
