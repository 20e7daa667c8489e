import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { sentenceOf } from '@spillrom/words';
import { api, client, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Crumbs } from '../../parts/crumbs.js';
import { Refusal } from '../../parts/refusal.js';
import { Shown } from '../../parts/shown.js';
import { useTitle } from '../../parts/title.js';
import { useWords } from '../../shell/words.js';
import { AboutCohort, AboutRequest } from './draft-fields.js';
import { bodyOf, EMPTY_COHORT, EMPTY_FORM, pathOf, type DraftForm, type Procedures } from './form.js';

type Programme = Schemas['Programme'];

/** The form of a draft. The api judges it: what it says is wrong lands at the field that it names. */
const Form = ({ programme, procedures }: { readonly programme: Programme; readonly procedures: Procedures }) => {
  const words = useWords();
  const { ui } = words;
  const navigate = useNavigate();
  const { sending, run } = useCommand();
  const form = useForm<DraftForm>({ defaultValues: EMPTY_FORM });
  const { register, control, handleSubmit, setError, clearErrors, getFieldState, formState } = form;
  const cohorts = useFieldArray({ control, name: 'cohorts' });

  useEffect(() => {
    if (sending.step !== 'refused') return;
    for (const wrong of sending.problem.violations) {
      const path = 'pointer' in wrong && wrong.pointer !== undefined ? pathOf(wrong.pointer) : undefined;
      if (path !== undefined) setError(path as keyof DraftForm, { message: sentenceOf(words, wrong) });
    }
  }, [sending, setError, words]);

  const save = handleSubmit(async (filled) => {
    const body = bodyOf(filled, procedures);
    const outcome = await run({ what: `${programme.id} draft`, body }, (header) =>
      client.POST('/api/v1/programmes/{programme}/requests', {
        params: { path: { programme: programme.id }, header },
        body,
      }),
    );
    if (outcome?.id !== undefined) await navigate({ to: '/requests/$request', params: { request: outcome.id } });
  });
  const wrongAt = (path: string): string | undefined =>
    getFieldState(path as keyof DraftForm, formState).error?.message;
  const fields = { register, wrongAt };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        clearErrors();
        void save(event);
      }}
    >
      {sending.step === 'refused' && <Refusal problem={sending.problem} />}
      <AboutRequest programme={programme} {...fields} />
      {cohorts.fields.map(({ id }, index) => (
        <AboutCohort
          key={id}
          index={index}
          procedures={procedures}
          {...(cohorts.fields.length > 1 && { remove: () => cohorts.remove(index) })}
          {...fields}
        />
      ))}
      <div className="buttons">
        <Button type="button" variant="secondary" onClick={() => cohorts.append(EMPTY_COHORT)}>
          {ui.draft.add}
        </Button>
        <Button type="submit" disabled={sending.step === 'sending'}>
          {sending.step === 'sending' ? ui.contracts.sending : ui.draft.save}
        </Button>
      </div>
    </form>
  );
};

/** A new request of a trust. The form comes when its choices are there: a choice that comes later would show another than it holds. */
export const Draft = () => {
  const { ui } = useWords();
  useTitle(ui.draft.title);
  const programmes = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 1 } } }));
  const list = useQuery(
    api.queryOptions('get', '/api/v1/reference/{list}', {
      params: { path: { list: 'procedure' }, query: { limit: 200 } },
    }),
  );
  const procedures = list.data?.items.map(
    (entry) => [entry.code, 'specialty' in entry ? entry.specialty : ''] as const,
  );
  return (
    <>
      <Crumbs to="/requests" />
      <h1>{ui.draft.title}</h1>
      <p className="lead">{ui.draft.lead}</p>
      <Shown of={programmes} height={900}>
        {({ items: [programme] }) =>
          programme === undefined || procedures === undefined ? null : (
            <Form programme={programme} procedures={Object.fromEntries(procedures)} />
          )
        }
      </Shown>
    </>
  );
};
