import { Button } from '@digdir/designsystemet-react';
import { sentenceOf, type CommandType } from '@spillrom/words';
import { useEffect, useId, useRef, useState } from 'react';
import type { Outcome } from '../../api/command.js';
import { useSignedIn } from '../../shell/me.js';
import { useFormWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { shapeOf } from '../command/described.js';
import type { Choices } from '../command/filling.js';
import { CommandForm } from '../command/form.js';
import { partOf, placeOf, type May } from '../command/may.js';
import { kept } from '../../shell/unsent.js';
import { useOpening } from '../opening.js';

/** Stands before the rest where it is possible. */
const PROMINENT = 2;

/** These end or undo something: they wait in the menu. */
const IN_MENU =
  /^(Discard|Decline|Withdraw|Reject|Return|Cancel|Annul|Revoke|End|Suspend|Terminate|Unverify|Propose\w*Reversal)/;

interface ActionsProps {
  /** What the api lists with what the screen shows; nothing where there is none, as in the past. */
  readonly may: readonly May[] | undefined;
  /** Bodies, or what is known of them, by command: their forms begin so. */
  readonly fill?: { readonly [Type in CommandType]?: object };
  /** What can be chosen for fields of these names, where only the screen knows: `{ line: […] }`. */
  readonly choices?: Choices;
  /** What is known of the rest of a body once its kind is chosen: `{ plan: { planVersion, phases } }`. */
  readonly whenChosen?: Readonly<Record<string, object>>;
  /** After a command that was accepted; without it, its receipt is shown here. */
  readonly done?: (outcome: Outcome, command: CommandType) => void;
}

/** What an action is called; of a part with its number. */
const useLabel = () => {
  const { commands } = useWords();
  return (may: May): string => {
    const part = partOf(may);
    return part === undefined ? commands[may.command] : `${commands[may.command]} (${part})`;
  };
};

/** An action that is not possible now can be reached and read, but does nothing. */
const Action = ({
  may,
  open,
  variant,
}: {
  readonly may: May;
  readonly open: (may: May) => void;
  readonly variant: 'primary' | 'secondary' | 'tertiary';
}) => {
  const words = useWords();
  const label = useLabel();
  const why = useId();
  const { not } = may;
  const form = useFormWords();
  if (not === undefined) {
    return (
      <Button variant={variant} data-action={placeOf(may)} onClick={() => open(may)}>
        {label(may)}
      </Button>
    );
  }
  return (
    <>
      <Button variant={variant} aria-disabled="true" aria-describedby={why}>
        {label(may)}
      </Button>
      <small id={why}>{form.says.notNow(sentenceOf(words, not))}</small>
    </>
  );
};

const Menu = ({ all, open }: { readonly all: readonly May[]; readonly open: (may: May) => void }) => {
  const form = useFormWords();
  const id = useId();
  const { isOpen, setIsOpen, box, button } = useOpening();
  if (all.length === 0) return null;
  return (
    <div className="more" ref={box}>
      <Button
        ref={button}
        variant="secondary"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {form.says.more} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </Button>
      <ul id={id} hidden={!isOpen}>
        {all.map((may) => (
          <li key={placeOf(may)}>
            <Action
              may={may}
              variant="tertiary"
              open={(one) => {
                setIsOpen(false);
                open(one);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Those that are possible and lead on stand first, or else one that is possible; the rest is in the menu, what is possible before what is not. */
const arranged = (all: readonly May[]): readonly [prominent: readonly May[], rest: readonly May[]] => {
  const possible = all.filter(({ not }) => not === undefined);
  const leading = possible.filter(({ command }) => !IN_MENU.test(command)).slice(0, PROMINENT);
  const prominent = leading.length > 0 ? leading : possible.slice(0, 1);
  const rest = possible.filter((may) => !prominent.includes(may));
  return [prominent, [...rest, ...all.filter(({ not }) => not !== undefined)]];
};

const Receipt = ({ text }: { readonly text: string }) => {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), [text]);
  return (
    <p className="receipt" role="status" tabIndex={-1} ref={box}>
      {text}
    </p>
  );
};

const Open = ({
  may,
  fill,
  choices,
  whenChosen,
  done,
  close,
}: { readonly may: May; readonly close: () => void } & Pick<ActionsProps, 'choices' | 'whenChosen'> & {
    readonly fill: object;
    readonly done: (outcome: Outcome) => void;
  }) => {
  const label = useLabel();
  const form = useFormWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shape = shapeOf(may.command);
  if (shape === undefined) return null;
  return (
    <section className="card command" aria-labelledby="command-title">
      <h2 id="command-title" ref={heading} tabIndex={-1}>
        {label(may)}
      </h2>
      <CommandForm
        {...{ may, shape, form, fill, done }}
        choices={choices ?? {}}
        whenChosen={whenChosen ?? {}}
        cancel={close}
      />
    </section>
  );
};

/**
 * What somebody may do with what a screen shows: `<Actions may={contract.may} />`. At most two buttons stand out; the rest is in a menu, and
 * what is not possible now says why. Each opens the form of its command below. A screen gives what it knows of a body with `fill`, and
 * what only it knows to choose from with `choices`. What makes something new is listed by `me` and by what it is made for; a screen
 * shows those it is about: `may={me.may.filter(({ command }) => command === 'RegisterProvider')}`. What was typed before a session ended is
 * offered again on the same screen.
 */
export const Actions = ({ may, fill = {}, choices, whenChosen, done }: ActionsProps) => {
  const { commands } = useWords();
  const { actor } = useSignedIn();
  const form = useFormWords();
  const [chosen, setChosen] = useState<string>();
  const [receipt, setReceipt] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const all = (may ?? []).filter(({ command }) => shapeOf(command) !== undefined);
  const isGivenUp = chosen === '';
  const open =
    all.find((each) => placeOf(each) === chosen) ??
    (isGivenUp ? undefined : all.find((each) => kept(actor, placeOf(each))));
  if (all.length === 0 && receipt === undefined) return null;
  const [prominent, rest] = arranged(all);
  const choose = (one: May): void => {
    setReceipt(undefined);
    setChosen(placeOf(one));
  };
  const close = (): void => {
    const place = open && placeOf(open);
    setChosen('');
    // Where the menu has closed over it, the menu.
    const button = box.current?.querySelector<HTMLElement>(`[data-action="${place}"]`);
    (button?.offsetParent == null ? box.current?.querySelector<HTMLElement>('[aria-expanded]') : button)?.focus();
  };
  const finish = (outcome: Outcome): void => {
    const { command } = open!;
    setChosen('');
    if (done === undefined) setReceipt(form.says.done(commands[command].toLowerCase(), outcome.position));
    else done(outcome, command);
  };
  return (
    <div className="actions" ref={box}>
      {receipt !== undefined && <Receipt text={receipt} />}
      <div className="buttons">
        {prominent.map((each, index) => (
          <Action
            key={placeOf(each)}
            may={each}
            open={choose}
            variant={index === 0 && !IN_MENU.test(each.command) ? 'primary' : 'secondary'}
          />
        ))}
        <Menu all={rest} open={choose} />
      </div>
      {open !== undefined && (
        <Open
          key={placeOf(open)}
          may={open}
          fill={fill[open.command] ?? {}}
          choices={choices}
          whenChosen={whenChosen}
          done={finish}
          close={close}
        />
      )}
    </div>
  );
};
