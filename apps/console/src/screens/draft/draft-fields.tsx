import { Button } from '@digdir/designsystemet-react';
import type { UseFormRegister } from 'react-hook-form';
import type { Schemas } from '../../api/client.js';
import { useNames } from '../../api/names.js';
import { Choice, TextField } from '../../parts/fields.js';
import { useWords } from '../../shell/words.js';
import type { DraftForm, Procedures } from './form.js';

interface Fields {
  readonly register: UseFormRegister<DraftForm>;
  readonly wrongAt: (path: string) => string | undefined;
}

/** What the request as a whole says. */
export const AboutRequest = ({
  programme,
  register,
  wrongAt,
}: Fields & { readonly programme: Schemas['Programme'] }) => {
  const { ui, names } = useWords();
  const { trust } = useNames();
  const phases = programme.phases.filter(({ status }) => status === 'open' || status === 'planned');
  return (
    <fieldset>
      <legend>{ui.requests.title}</legend>
      <Choice label={ui.draft.phase} wrong={wrongAt('phase')} {...register('phase')}>
        {phases.map((phase) => (
          <option key={phase.phase} value={phase.phase}>
            {phase.phase}: {trust(phase.trust)}
          </option>
        ))}
      </Choice>
      <TextField
        isLong
        label={ui.draft.justification}
        help={ui.draft.justificationHelp}
        wrong={wrongAt('justification')}
        {...register('justification')}
      />
      <TextField label={ui.draft.source} wrong={wrongAt('waitingData.source')} {...register('waitingData.source')} />
      <TextField label={ui.draft.asOf} wrong={wrongAt('waitingData.asOf')} {...register('waitingData.asOf')} />
      <Choice label={ui.draft.quality} wrong={wrongAt('waitingData.quality')} {...register('waitingData.quality')}>
        {Object.entries(names.qualities).map(([quality, name]) => (
          <option key={quality} value={quality}>
            {name}
          </option>
        ))}
      </Choice>
    </fieldset>
  );
};

/** One cohort. */
export const AboutCohort = ({
  index,
  procedures,
  remove,
  register,
  wrongAt,
}: Fields & { readonly index: number; readonly procedures: Procedures; readonly remove?: () => void }) => {
  const { ui } = useWords();
  const { procedure } = useNames();
  const at = `cohorts.${index}` as const;
  return (
    <fieldset>
      <legend>{ui.draft.cohortTitle(index + 1)}</legend>
      <Choice label={ui.draft.procedure} wrong={wrongAt(`${at}.procedure`)} {...register(`${at}.procedure`)}>
        {Object.keys(procedures).map((code) => (
          <option key={code} value={code}>
            {procedure(code)} ({code})
          </option>
        ))}
      </Choice>
      <TextField isNumber label={ui.draft.patients} wrong={wrongAt(`${at}.patients`)} {...register(`${at}.patients`)} />
      <TextField
        label={ui.draft.latest}
        wrong={wrongAt(`${at}.latestTreatmentOn`)}
        {...register(`${at}.latestTreatmentOn`)}
      />
      <Choice label={ui.draft.urgency} wrong={wrongAt(`${at}.urgency`)} {...register(`${at}.urgency`)}>
        {['A', 'B', 'C'].map((urgency) => (
          <option key={urgency}>{urgency}</option>
        ))}
      </Choice>
      <TextField
        isNumber
        label={ui.draft.breached}
        wrong={wrongAt(`${at}.breachedPatients`)}
        {...register(`${at}.breachedPatients`)}
      />
      <TextField
        isNumber
        label={ui.draft.wait}
        wrong={wrongAt(`${at}.longestWaitWeeks`)}
        {...register(`${at}.longestWaitWeeks`)}
      />
      {remove !== undefined && (
        <div className="wide">
          <Button type="button" variant="tertiary" onClick={remove}>
            {ui.draft.remove(index + 1)}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
