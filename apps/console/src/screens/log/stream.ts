/** The address of what a stream is about, as the api writes it: the stream's kind in the plural, and its id. */
export const resourceOf = (stream: string): string => {
  const dash = stream.indexOf('-');
  const kind = stream.slice(0, dash);
  const plural = kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
  return `${plural}/${stream.slice(dash + 1)}`;
};
