import { Button } from '@digdir/designsystemet-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { momentIn, type Moment } from '../api/moment.js';
import { endOf, isoOf } from '../parts/day.js';
import { TextField } from '../parts/fields.js';
import { useOpening } from '../parts/opening.js';
import { useWords } from './words.js';

/** The moment of the past that the address asks for; nothing in the present. */
export const useMoment = (): Moment | undefined => momentIn(useSearch({ strict: false }));

const PRESENT = { asOfTime: undefined, asOf: undefined };

const useGoTo = () => {
  const navigate = useNavigate();
  return (to: Moment | typeof PRESENT): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...PRESENT, ...to }) });
};

const DayForm = ({ now, done }: { readonly now: string; readonly done: () => void }) => {
  const { ui, format } = useWords();
  const goTo = useGoTo();
  const [day, setDay] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const iso = isoOf(day);
    setIsWrong(iso === undefined);
    if (iso === undefined) return;
    goTo(iso < format.dayInOslo(now) ? { asOfTime: endOf(iso, format.dayInOslo) } : PRESENT);
    done();
  };
  return (
    <form noValidate onSubmit={submit}>
      <TextField
        label={ui.moment.day}
        help={ui.moment.help}
        wrong={isWrong ? ui.moment.wrong : undefined}
        value={day}
        autoComplete="off"
        onChange={({ target }) => setDay(target.value)}
      />
      <Button type="submit">{ui.moment.show}</Button>
    </form>
  );
};

/** In the frame: which moment everything shows, and the choice of another. */
export const MomentChoice = ({ now }: { readonly now: string }) => {
  const { ui, format } = useWords();
  const moment = useMoment();
  const { isOpen, setIsOpen, box, button } = useOpening();
  const text = moment === undefined ? ui.moment.now : format.dateOf(moment.asOfTime);
  return (
    <div className="behind moment" ref={box}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-label={ui.moment.label(text)}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text}
      </button>
      {isOpen && (
        <div className="panel">
          <DayForm
            now={now}
            done={() => {
              setIsOpen(false);
              button.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
};

/** These show the present, whatever moment was chosen. */
const NOW_ONLY = /^\/(?:people|operations|events)(?:\/|$)/;

/** Above every page of the past: which moment it is of, that nothing can be done in it, and the way back. */
export const PastBar = ({ moment, pathname }: { readonly moment: Moment; readonly pathname: string }) => {
  const { ui, format } = useWords();
  const goTo = useGoTo();
  return (
    <section className="past" aria-label={ui.moment.past}>
      <p>
        <b>{ui.moment.shown(format.moment(moment.asOfTime))}</b>{' '}
        {moment.asOf !== undefined && ui.moment.upTo(format.count(moment.asOf))}{' '}
        {NOW_ONLY.test(pathname) ? ui.moment.nowOnly : ui.moment.nothing}
      </p>
      <Button variant="secondary" onClick={() => goTo(PRESENT)}>
        {ui.moment.back}
      </Button>
    </section>
  );
};
