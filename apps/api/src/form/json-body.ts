/** The most bytes that a body may have. */
export const BODY_BYTES_MAX = 256 * 1024;

const PARAMETER = String.raw`\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+-]+|"[^"]*")`;
const JSON_TYPE = new RegExp(String.raw`^application/json((?:${PARAMETER})*)\s*;?\s*$`, 'i');
const CHARSET = /;\s*charset=("?)([^";\s]*)\1/gi;

/** Whether no charset that a Content-Type names is another than UTF-8. */
export const saysUtf8 = (contentType: string): boolean =>
  [...contentType.matchAll(CHARSET)].every(([, , charset]) => /^utf-?8$/i.test(charset!));

/** Whether a Content-Type says JSON in UTF-8, which it is where no charset is named (RFC 8259). */
export const isUtf8Json = (contentType: string): boolean => {
  const parameters = JSON_TYPE.exec(contentType)?.[1];
  if (parameters === undefined) return false;
  return saysUtf8(parameters);
};

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body; nothing when its bytes are not UTF-8. A byte order mark before it is left out. */
export const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined;
  }
};

/** The tokens that structure is made of; what else is in valid JSON (numbers, true, false, null, blanks) has no member in it. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * Whether an object of a JSON text names one member twice. Parsers take the last and say nothing, so that what a person read in a body
 * and what was decided may differ.
 * @param json valid JSON: it has been parsed before
 */
export const repeatsMember = (json: string): boolean => {
  // What the open objects have named so far; a list names nothing.
  const open: (Set<string> | undefined)[] = [];
  let word = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const members = open.at(-1);
      const name = JSON.parse(word) as string;
      if (members?.has(name) === true) return true;
      members?.add(name);
    } else word = token;
  }
  return false;
};
