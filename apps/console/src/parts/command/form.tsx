import { Button } from '@digdir/designsystemet-react';
import { sentenceOf, type Form as FormWords } from '@spillrom/words';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useCommand, type Outcome } from '../../api/command.js';
import type { Refused } from '../../api/problem.js';
import { useSignedIn } from '../../shell/me.js';
import { useWords } from '../../shell/words.js';
import { Refusal } from '../refusal.js';
import { at, bodyOf, filledOf, withAt, type Filled, type FilledGroup } from './filled.js';
import { Fields } from './fields.js';
import { FillingProvider, type Choices, type Path } from './filling.js';
import { consequenceOf, Foreseen } from './foreseen.js';
import { isLookedAt } from './looked-at.js';
import { placeOf, type May } from './may.js';
import { useRelated } from './related.js';
import { foresee, isForeseen, send, type Foreseen as Told } from './sending.js';
import type { CommandShape } from './shape.js';
import { forget, keep, kept } from '../../shell/unsent.js';

interface FormProps {
  readonly may: May;
  readonly shape: CommandShape;
  readonly form: FormWords;
  /** A body, or what is known of one before anything is typed. */
  readonly fill: object;
  readonly choices: Choices;
  readonly whenChosen: Readonly<Record<string, object>>;
  readonly done: (outcome: Outcome) => void;
  readonly cancel: () => void;
}

/** What is typed is kept in the window until it is sent or given up. */
const useTyped = (may: May, shape: CommandShape, fill: object) => {
  const { actor } = useSignedIn();
  const place = placeOf(may);
  const [before] = useState(() => kept(actor, place));
  const [wasKept, setWasKept] = useState(before !== undefined);
  const [filled, setFilled] = useState<FilledGroup>(() => before ?? filledOf(shape.body, fill));
  return {
    filled,
    wasKept,
    set: (path: Path, value: Filled) => {
      const next = withAt(filled, path, value) as FilledGroup;
      keep(actor, place, next);
      setFilled(next);
    },
    beginAnew: () => {
      forget(actor, place);
      setWasKept(false);
      setFilled(filledOf(shape.body, fill));
    },
    forget: () => forget(actor, place),
  };
};

/** What is wrong with each field, by its pointer, until something else stands in it; one that is empty is told so in plain words. */
const useWrongs = (problem: Refused | undefined, sent: FilledGroup, filled: FilledGroup, form: FormWords) => {
  const words = useWords();
  return (path: Path): string | undefined => {
    const pointer = ['', ...path].join('/');
    const wrong = problem?.violations.find((each) => 'pointer' in each && each.pointer === pointer);
    if (wrong === undefined || at(sent, path) !== at(filled, path)) return undefined;
    return at(filled, path) === '' ? form.says.empty : sentenceOf(words, wrong);
  };
};

/** Looking ahead at a version: asked for by a press, or at once where nothing is filled in; typing ends it, as does another version. */
const useLook = (may: May, isAtOnce: boolean) => {
  const [look, setLook] = useState<{ readonly at: May['ifMatch']; readonly answer: Told | Refused }>();
  const [isLooking, setIsLooking] = useState(false);
  const queries = useQueryClient();
  const at = may.ifMatch;
  const ask = async (body: object): Promise<void> => {
    setIsLooking(true);
    const answer = await foresee(may, body);
    if (!isForeseen(answer) && answer.code === 'UNAUTHENTICATED') await queries.invalidateQueries();
    setLook({ at, answer });
    setIsLooking(false);
  };
  const answer = look?.at === at ? look?.answer : undefined;
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (!isAtOnce || asked.current === (at ?? '')) return;
    asked.current = at ?? '';
    void ask({});
  });
  const isTold = answer !== undefined && isForeseen(answer);
  return {
    told: isTold ? answer : undefined,
    problem: isTold ? undefined : answer,
    ...{ isLooking, ask, end: () => setLook(undefined) },
  };
};

const Happens = ({ form, told }: { readonly form: FormWords; readonly told: Told }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [told]);
  return (
    <section className="happens">
      <h3 ref={heading} tabIndex={-1}>
        {form.says.happens}
      </h3>
      <Foreseen form={form} told={told} />
    </section>
  );
};

const KeptBefore = ({ form, beginAnew }: { readonly form: FormWords; readonly beginAnew: () => void }) => (
  <p className="kept" role="status">
    {form.says.kept}{' '}
    <Button type="button" variant="tertiary" onClick={beginAnew}>
      {form.says.forget}
    </Button>
  </p>
);

const Buttons = ({ children, cancel }: { readonly children: ReactNode; readonly cancel: () => void }) => {
  const { ui } = useWords();
  return (
    <div className="buttons">
      {children}
      <Button type="button" variant="secondary" onClick={cancel}>
        {ui.contracts.cancel}
      </Button>
    </div>
  );
};

/** The form of any command, made from its description. What moves money or cannot be taken back is shown before it is sent. */
export const CommandForm = ({ may, shape, form, fill, choices, whenChosen, done, cancel }: FormProps) => {
  const { ui, commands, format } = useWords();
  const { sending, run } = useCommand();
  const typed = useTyped(may, shape, fill);
  const { filled } = typed;
  const isLong = shape.body.fields.length > 0;
  const mustLook = isLookedAt(may.command, shape);
  const look = useLook(may, mustLook && !isLong && sending.step !== 'sending');
  const problem = sending.step === 'refused' ? sending.problem : look.problem;
  const [sent, setSent] = useState(filled);
  const wrongAt = useWrongs(problem, sent, filled, form);
  const related = useRelated(filled);
  const isBusy = sending.step === 'sending' || look.isLooking;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = bodyOf(shape.body, filled);
    setSent(filled);
    if (mustLook && look.told === undefined) return look.ask(body);
    const wish = { what: placeOf(may), body, ...(may.ifMatch !== undefined && { etag: may.ifMatch }) };
    const outcome = await run(wish, (header) => send(may, { 'idempotency-key': header['Idempotency-Key'] }, body));
    if (outcome === undefined) return;
    typed.forget();
    done(outcome);
  };
  const consequence = look.told && consequenceOf(form, look.told, format.money);
  const name = commands[may.command];
  const action = consequence === undefined ? name : form.says.and(name, consequence);

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {typed.wasKept && <KeptBefore form={form} beginAnew={typed.beginAnew} />}
      {problem !== undefined && <Refusal problem={problem} />}
      <FillingProvider
        value={{
          ...{ form, filled, wrongAt, command: may.command, choices: { ...related, ...choices }, whenChosen },
          set: (path, value) => {
            look.end();
            typed.set(path, value);
          },
        }}
      >
        {isLong && (
          <div className="fields">
            <Fields shape={shape.body} path={[]} />
          </div>
        )}
      </FillingProvider>
      {look.told !== undefined && <Happens form={form} told={look.told} />}
      <Buttons
        cancel={() => {
          typed.forget();
          cancel();
        }}
      >
        <Button type="submit" disabled={isBusy}>
          {isBusy ? ui.contracts.sending : mustLook && look.told === undefined ? form.says.look : action}
        </Button>
      </Buttons>
    </form>
  );
};
