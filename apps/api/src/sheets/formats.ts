import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import { weightsOf } from '../http/preferences.js';
import { kroner, type Amount, type Cell, type Sheet } from './sheet.js';

/** The media types in which a view can be had beside JSON. */
export const SHEET_MEDIA = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type SheetFormat = keyof typeof SHEET_MEDIA;

/** More does not fit into a cell of Excel. */
const CELL_LENGTH_MAX = 32_767;

/** What XML cannot hold, or half of a sign. */
const UNFIT =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const isAmount = (cell: Cell): cell is Amount => typeof cell === 'object' && cell !== null;

const linesOf = ({ head, columns, rows }: Sheet): readonly (readonly Cell[])[] => [...head, [], columns, ...rows];

/** Numbers are never formulas; text that begins like one is, so it gets an apostrophe. */
export const csvOf = (sheet: Sheet): string => {
  const lines = linesOf(sheet).map((line) =>
    line.map((cell) =>
      isAmount(cell) ? { number: kroner(cell.ore) } : typeof cell === 'number' ? { number: String(cell) } : cell,
    ),
  );
  return stringify(lines as unknown[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
    cast: {
      boolean: String,
      object: (value) => ({ value: (value as { readonly number: string }).number, escape_formulas: false }),
    },
  });
};

const xlsxCell = (cell: Cell): XlsxCell => {
  if (cell === null) return null;
  if (isAmount(cell)) return { type: Number, value: Number(kroner(cell.ore)), format: '#,##0.00' };
  if (typeof cell !== 'string') return cell;
  return cell === '' ? null : { type: String, value: cell.replaceAll(UNFIT, '?').slice(0, CELL_LENGTH_MAX) };
};

/** Every text is a text, whatever it begins with: no cell has a formula. */
const asXlsx = async (sheet: Sheet): Promise<Buffer> =>
  writeXlsxFile(
    linesOf(sheet).map((line) => line.map(xlsxCell)),
    { sheet: 'Spillrom' },
  ).toBuffer();

export const SHEET_WRITERS: { readonly [Format in SheetFormat]: (sheet: Sheet) => Buffer | Promise<Buffer> } = {
  csv: (sheet) => Buffer.from(csvOf(sheet), 'utf8'),
  xlsx: asXlsx,
};

/** Which sheet the client would rather have than JSON; nothing where it does not name one, or likes JSON as well. */
export const sheetWanted = (accepted = ''): SheetFormat | undefined => {
  const weights = weightsOf(accepted);
  const json = weights.get('application/json') ?? 0;
  const wanted = (['csv', 'xlsx'] as const)
    .map((format) => ({ format, weight: weights.get(SHEET_MEDIA[format]) ?? 0 }))
    .sort((a, b) => b.weight - a.weight)[0]!;
  return wanted.weight > json ? wanted.format : undefined;
};
