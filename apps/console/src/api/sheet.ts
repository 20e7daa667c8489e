import { askAt } from './moment.js';

const MEDIA = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type SheetFormat = keyof typeof MEDIA;

const nameIn = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'spillrom';

/** Has the browser keep a view as a sheet, as it is at the moment that is shown. @throws Error when the server gives none */
export const download = async (path: string, format: SheetFormat): Promise<void> => {
  const url = new URL(path, window.location.origin);
  askAt(url);
  const answer = await fetch(url, { headers: { accept: MEDIA[format] } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const href = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = href;
  link.download = nameIn(answer.headers.get('content-disposition'));
  link.click();
  URL.revokeObjectURL(href);
};
