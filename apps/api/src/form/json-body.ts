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
