import { Button } from '@digdir/designsystemet-react';
import { capital } from '@spillrom/words';
import { Fragment, useId, type ReactNode } from 'react';
import { useWords } from '../../shell/words.js';
import { Choice } from '../fields.js';
import {
  at,
  emptyGroup,
  emptyOf,
  filledOf,
  isGroup,
  itemsFieldsOf,
  listOf,
  required,
  textIn,
  type Filled,
  type FilledGroup,
} from './filled.js';
import { helpOf, itemLabelOf, labelOf, singularOf, useFilling, type Path } from './filling.js';
import { optionName } from './options.js';
import type { GroupShape, ListByShape, ListShape, Shape, TruthShape, VariantsShape } from './shape.js';
import { OneText } from './texts.js';

interface Place<Kind> {
  readonly shape: Kind;
  readonly path: Path;
}

const useFilled = (path: Path): Filled => at(useFilling().filled, path);

const Truth = ({ shape, path }: Place<TruthShape>) => {
  const filling = useFilling();
  const id = useId();
  const filled = useFilled(path);
  const { says } = filling.form;
  const [label, help, wrong] = [labelOf(filling, path, shape), helpOf(filling, path), filling.wrongAt(path)];
  if (shape.optional === true) {
    return (
      <Choice
        {...{ label, help, wrong }}
        value={typeof filled === 'string' ? filled : ''}
        onChange={({ target }) => filling.set(path, target.value)}
      >
        <option value="true">{says.yes}</option>
        <option value="false">{says.no}</option>
      </Choice>
    );
  }
  return (
    <div className="field">
      <span className="check">
        <input
          id={id}
          type="checkbox"
          checked={filled === true}
          onChange={({ target }) => filling.set(path, target.checked)}
        />
        <label htmlFor={id}>{label}</label>
      </span>
      {wrong !== undefined && <p className="red">{wrong}</p>}
    </div>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="part wide">
    <legend>{title}</legend>
    {children}
  </fieldset>
);

const Drop = ({ path, what, value }: { readonly path: Path; readonly what: string; readonly value: Filled }) => {
  const { form, set } = useFilling();
  return (
    <div className="wide">
      <Button type="button" variant="tertiary" onClick={() => set(path, value)}>
        {form.says.remove(what)}
      </Button>
    </div>
  );
};

/** What need not be given is offered by a button, so that no empty half of it is sent. */
const Group = ({ shape, path }: Place<GroupShape>) => {
  const filling = useFilling();
  const filled = useFilled(path);
  const label = labelOf(filling, path, {});
  if (shape.optional === true && !isGroup(filled)) {
    return (
      <div className="wide">
        <Button type="button" variant="secondary" onClick={() => filling.set(path, emptyGroup(shape))}>
          {filling.form.says.add(label)}
        </Button>
      </div>
    );
  }
  return (
    <Part title={label}>
      <Fields shape={shape} path={path} />
      {shape.optional === true && <Drop path={path} what={label} value={undefined} />}
    </Part>
  );
};

const Variants = ({ shape, path }: Place<VariantsShape>) => {
  const words = useWords();
  const filling = useFilling();
  const filled = useFilled(path);
  const chosen = textIn(filled, shape.by);
  const fields = shape.variants[chosen];
  const choose = (value: string): void =>
    filling.set(path, {
      ...filledOf({ fields: shape.variants[value] ?? [] }, filling.whenChosen[value] ?? {}),
      [shape.by]: value,
    });
  return (
    <>
      <Choice
        label={labelOf(filling, path, shape)}
        wrong={filling.wrongAt([...path, shape.by]) ?? filling.wrongAt(path)}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        {Object.keys(shape.variants).map((value) => (
          <option key={value} value={value}>
            {capital(optionName(words, filling.form, shape.by, value))}
          </option>
        ))}
      </Choice>
      {fields !== undefined && fields.length > 0 && (
        <Part title={capital(optionName(words, filling.form, shape.by, chosen))}>
          <Fields shape={{ fields }} path={path} />
        </Part>
      )}
    </>
  );
};

/** One place forwards, where the order says something. */
const Up = ({ path, what, value }: { readonly path: Path; readonly what: string; readonly value: Filled }) => {
  const { form, set } = useFilling();
  return (
    <Button type="button" variant="tertiary" onClick={() => set(path, value)}>
      {form.says.up(what)}
    </Button>
  );
};

/** The same with one of them a place further forwards. */
const movedUp = (items: readonly Filled[], index: number): readonly Filled[] => [
  ...items.slice(0, index - 1),
  items[index],
  items[index - 1],
  ...items.slice(index + 1),
];

/** Items one under the other, each of which can be taken away. */
const Items = ({
  path,
  items,
  blank,
  children,
}: {
  readonly path: Path;
  readonly items: readonly Filled[];
  readonly blank: () => Filled;
  readonly children: (place: Path, title: string, drop: ReactNode, up: ReactNode) => ReactNode;
}) => {
  const filling = useFilling();
  const wrong = filling.wrongAt(path);
  return (
    <div className="wide items">
      {items.map((_, index) => {
        const title = itemLabelOf(filling, path, index);
        const rest = items.filter((__, other) => other !== index);
        // Nothing but its place tells one item from another.
        return (
          <Fragment key={index}>
            {children(
              [...path, String(index)],
              title,
              <Drop path={path} what={title} value={rest} />,
              index > 0 && <Up path={path} what={title} value={movedUp(items, index)} />,
            )}
          </Fragment>
        );
      })}
      {wrong !== undefined && <p className="red">{wrong}</p>}
      <Button type="button" variant="secondary" onClick={() => filling.set(path, [...items, blank()])}>
        {filling.form.says.add(singularOf(filling, path))}
      </Button>
    </div>
  );
};

const List = ({ shape, path }: Place<ListShape>) => (
  <Items path={path} items={listOf(useFilled(path))} blank={() => emptyOf(shape.item)}>
    {(place, title, drop, up) =>
      shape.item.kind === 'group' ? (
        <Part title={title}>
          <Fields shape={shape.item} path={place} />
          {drop}
        </Part>
      ) : (
        <div className="item">
          <Field shape={shape.item} path={place} />
          {up}
          {drop}
        </div>
      )
    }
  </Items>
);

const ListBy = ({ shape, path }: Place<ListByShape>) => {
  const beside = useFilled(path.slice(0, -1));
  const fields = itemsFieldsOf(shape, isGroup(beside) ? beside : {});
  const items = listOf(useFilled(path));
  if (fields.length === 0) return null;
  return (
    <Items path={path} items={items} blank={() => emptyGroup({ fields })}>
      {(place, title, drop) => (
        <Part title={title}>
          <Fields shape={{ fields }} path={place} />
          {drop}
        </Part>
      )}
    </Items>
  );
};

const Field = ({ shape, path }: Place<Shape>) => {
  switch (shape.kind) {
    case 'truth':
      return <Truth shape={shape} path={path} />;
    case 'group':
      return <Group shape={shape} path={path} />;
    case 'variants':
      return <Variants shape={shape} path={path} />;
    case 'list':
      return <List shape={shape} path={path} />;
    case 'listBy':
      return <ListBy shape={shape} path={path} />;
    default:
      return <OneText shape={shape} path={path} />;
  }
};

/** Of things of which one is given: first which, then that. */
const Which = ({ path, either }: { readonly path: Path; readonly either: readonly string[] }) => {
  const filling = useFilling();
  const group = useFilled(path);
  const filled: FilledGroup = isGroup(group) ? group : {};
  const chosen = either.find((name) => filled[name] !== undefined) ?? '';
  const choose = (name: string): void => {
    const rest = Object.fromEntries(Object.entries(filled).filter(([other]) => !either.includes(other)));
    filling.set(path, name === '' ? rest : { ...rest, [name]: '' });
  };
  return (
    <Choice
      label={filling.form.says.which}
      wrong={filling.wrongAt(path)}
      value={chosen}
      onChange={({ target }) => choose(target.value)}
    >
      {either.map((name) => (
        <option key={name} value={name}>
          {labelOf(filling, [...path, name], {})}
        </option>
      ))}
    </Choice>
  );
};

/** The fields of a body or of a group in it. */
export const Fields = ({ shape: { fields, either = [] }, path }: Place<Pick<GroupShape, 'fields' | 'either'>>) => {
  const group = useFilled(path);
  const isThere = (name: string): boolean => isGroup(group) && group[name] !== undefined;
  return (
    <>
      {either.length > 0 && <Which path={path} either={either} />}
      {fields
        .filter(({ name }) => !either.includes(name) || isThere(name))
        .map((shape) => (
          <Field
            key={shape.name}
            shape={either.includes(shape.name) ? required(shape) : shape}
            path={[...path, shape.name]}
          />
        ))}
    </>
  );
};
