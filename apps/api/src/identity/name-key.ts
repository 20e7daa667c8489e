/** A name as it is found and sorted by: in lower case, composed. Made here, since what a server calls lower case depends on its locale. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();
