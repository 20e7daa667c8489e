import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { endOf, isoOf } from '../../parts/day.js';
import { TextField } from '../../parts/fields.js';
import { Section } from '../../parts/section.js';
import { Wrong } from '../../parts/wrong.js';
import { useSignedIn } from '../../shell/me.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import type { Money } from './figure.js';

const useFigureAt = ({ programme, figure, phase }: Money, day: string | undefined) => {
  const { format } = useWords();
  const options = api.queryOptions('get', '/api/v1/programmes/{programme}/budget-use', {
    params: { path: { programme }, query: day === undefined ? {} : { asOfTime: endOf(day, format.dayInOslo) } },
  });
  const { data, error, refetch } = useQuery({ ...options, enabled: day !== undefined });
  const of = phase === undefined ? data : data?.phases.find((each) => each.phase === phase);
  return { value: (of as Readonly<Record<string, string>> | undefined)?.[figure], error, refetch };
};

/** The figure at the end of two days, and how far they are apart. */
export const Moments = ({ of }: { readonly of: Money }) => {
  const { format } = useWords();
  const { explain } = usePageWords();
  const { now } = useSignedIn();
  const today = format.dayInOslo(now);
  const [first, setFirst] = useState(`01.01.${today.slice(0, 4)}`);
  const [second, setSecond] = useState(today.split('-').toReversed().join('.'));
  const [one, other] = [useFigureAt(of, isoOf(first)), useFigureAt(of, isoOf(second))];
  const failed = [one, other].find(({ error }) => error !== null);
  const figures = [
    [first, one.value],
    [second, other.value],
  ] as const;
  return (
    <Section title={explain.moments} lead={explain.momentsLead}>
      <div className="halves">
        <TextField
          label={explain.first}
          wrong={undefined}
          value={first}
          onChange={({ target }) => setFirst(target.value)}
        />
        <TextField
          label={explain.second}
          wrong={undefined}
          value={second}
          onChange={({ target }) => setSecond(target.value)}
        />
      </div>
      {failed !== undefined && <Wrong error={failed.error} again={() => void failed.refetch()} />}
      <dl className="figures" aria-live="polite">
        {figures.map(([day, value], index) => (
          <div key={index}>
            <dt>{day}</dt>
            <dd>
              <strong>{value === undefined ? '–' : format.money(value)}</strong>
            </dd>
          </div>
        ))}
        {one.value !== undefined && other.value !== undefined && (
          <div>
            <dt>{explain.difference}</dt>
            <dd>
              <strong>{format.change(BigInt(other.value) - BigInt(one.value))}</strong>
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
};
