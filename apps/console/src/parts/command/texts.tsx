import { Button } from '@digdir/designsystemet-react';
import { capital } from '@spillrom/words';
import { useId, useRef } from 'react';
import { useWords } from '../../shell/words.js';
import { Choice, TextField } from '../fields.js';
import { at } from './filled.js';
import { helpOf, labelOf, useFilling, type Option, type Path } from './filling.js';
import { Lookup } from './lookups.js';
import { optionName } from './options.js';
import type { TextShape } from './shape.js';
import { dayOf, isoOf } from './written.js';

interface Place<Kind> {
  readonly shape: Kind;
  readonly path: Path;
}

/** What every field of one text says and does. */
const useField = (path: Path, shape: TextShape) => {
  const filling = useFilling();
  const value = at(filling.filled, path);
  return {
    label: labelOf(filling, path, shape),
    help: helpOf(filling, path),
    wrong: filling.wrongAt(path),
    value: typeof value === 'string' ? value : '',
    put: (text: string) => filling.set(path, text),
    name: path.join('/'),
  };
};

/** One of some. A value that is not among them is shown as it is, not as the first. */
const Pick = ({ shape, path, options }: Place<TextShape> & { readonly options: readonly Option[] }) => {
  const { put, value, ...field } = useField(path, shape);
  const isOther = value !== '' && !options.some((option) => option.value === value);
  return (
    <Choice {...field} value={value} onChange={({ target }) => put(target.value)}>
      {isOther && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </Choice>
  );
};

const Typed = ({ shape, path }: Place<TextShape>) => {
  const { form } = useFilling();
  const { put, help, ...field } = useField(path, shape);
  const how = shape.kind === 'moment' ? form.says.moment : shape.kind === 'week' ? form.says.week : help;
  const isNumber = shape.kind === 'integer' || shape.kind === 'phase';
  return (
    <TextField
      {...field}
      help={how}
      {...(shape.kind === 'long' && { isLong: true as const })}
      {...(isNumber && { isNumber: true as const })}
      {...(shape.kind === 'money' && { inputMode: 'decimal' as const })}
      autoComplete="off"
      onChange={({ target }) => put(target.value)}
    />
  );
};

/** Typed as dates are written here, whatever the browser's language; the browser's own calendar stands beside it. */
const Day = ({ shape, path }: Place<TextShape>) => {
  const { form } = useFilling();
  const { put, value, help, ...field } = useField(path, shape);
  const calendar = useRef<HTMLInputElement>(null);
  const iso = isoOf(value);
  return (
    <div className="beside">
      <TextField
        {...field}
        help={help ?? form.says.date}
        value={value}
        autoComplete="off"
        onChange={({ target }) => put(target.value)}
      />
      <input
        ref={calendar}
        type="date"
        className="calendar"
        tabIndex={-1}
        aria-hidden="true"
        value={/^\d{4}-\d\d-\d\d$/.test(iso) ? iso : ''}
        onChange={({ target }) => put(dayOf(target.value))}
      />
      <Button
        type="button"
        variant="tertiary"
        aria-label={form.says.calendar(field.label)}
        onClick={() => calendar.current?.showPicker()}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 5h14v12H3zM3 9h14M7 2v4M13 2v4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </Button>
    </div>
  );
};

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The checksum of a document that stays where it is. */
const Digest = ({ shape, path }: Place<TextShape>) => {
  const { form } = useFilling();
  const { put, ...field } = useField(path, shape);
  const id = useId();
  const sum = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) put(hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  };
  return (
    <div className="wide field">
      <TextField {...field} autoComplete="off" spellCheck={false} onChange={({ target }) => put(target.value)} />
      <label htmlFor={id}>{form.says.file(field.label)}</label>
      <input id={id} type="file" onChange={({ target }) => void sum(target.files?.[0])} />
    </div>
  );
};

/** A field of one text. */
export const OneText = ({ shape, path }: Place<TextShape>) => {
  const words = useWords();
  const { form, choices } = useFilling();
  const known = choices[shape.name];
  if (known !== undefined) return <Pick shape={shape} path={path} options={known} />;
  switch (shape.kind) {
    case 'choice': {
      const options = (shape.options ?? []).map((value) => ({
        value,
        name: capital(optionName(words, form, shape.name, value)),
      }));
      return <Pick shape={shape} path={path} options={options} />;
    }
    case 'date':
      return <Day shape={shape} path={path} />;
    case 'digest':
      return <Digest shape={shape} path={path} />;
    case 'reference':
    case 'person':
    case 'provider':
    case 'phase':
    case 'resource':
      return <Lookup shape={shape}>{(options) => <Pick shape={shape} path={path} options={options} />}</Lookup>;
    default:
      return <Typed shape={shape} path={path} />;
  }
};
