import { useId, type ComponentProps, type ReactNode } from 'react';
import { useWords } from '../shell/words.js';

interface About {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with what is in it. */
  readonly wrong: string | undefined;
}

/** A label above, help below it, and what is wrong in words at the field itself. */
const Around = ({
  id,
  about: { label, help, wrong },
  isWide = false,
  children,
}: {
  readonly id: string;
  readonly about: About;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) => (
  <div className={isWide ? 'field wide' : 'field'}>
    <label htmlFor={id}>{label}</label>
    {help !== undefined && <small id={`${id}-help`}>{help}</small>}
    {children}
    {wrong !== undefined && (
      <p className="red" id={`${id}-wrong`}>
        {wrong}
      </p>
    )}
  </div>
);

const toldBy = (id: string, { help, wrong }: About) => ({
  'aria-invalid': wrong !== undefined,
  'aria-describedby':
    [help !== undefined && `${id}-help`, wrong !== undefined && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
});

type Kind = { readonly isLong?: true; readonly isNumber?: true };

export const TextField = ({
  label,
  help,
  wrong,
  isLong,
  isNumber,
  ...field
}: About & Kind & ComponentProps<'input'> & ComponentProps<'textarea'>) => {
  const id = useId();
  const about = { label, help, wrong };
  return (
    <Around id={id} about={about} isWide={isLong === true}>
      {isLong === true ? (
        <textarea id={id} className="ds-input" rows={4} {...toldBy(id, about)} {...field} />
      ) : (
        <input
          id={id}
          className="ds-input"
          inputMode={isNumber === true ? 'numeric' : 'text'}
          {...toldBy(id, about)}
          {...field}
        />
      )}
    </Around>
  );
};

export const Choice = ({ label, help, wrong, children, ...field }: About & ComponentProps<'select'>) => {
  const id = useId();
  const { ui } = useWords();
  const about = { label, help, wrong };
  return (
    <Around id={id} about={about}>
      <select id={id} className="ds-input" {...toldBy(id, about)} {...field}>
        <option value="">{ui.draft.choose}</option>
        {children}
      </select>
    </Around>
  );
};
