import { Button, Dialog } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { client, type Schemas } from '../../api/client.js';
import type { useCommand } from '../../api/command.js';
import { useNames } from '../../api/names.js';
import type { Refused } from '../../api/problem.js';
import { Refusal } from '../../parts/refusal.js';
import { Shortfall } from '../../pictures/shortfall.js';
import { useWords } from '../../shell/words.js';
import { patientsThatFit, type Effect } from './effect.js';

type Contract = Schemas['Contract'];

const patientsOf = ({ lines }: Contract): number => lines.reduce((sum, line) => sum + line.patients, 0);

/** The last look before the region is bound: what, how much, and the button says it again. */
export const Confirmation = ({
  contract,
  command: { sending, run },
}: {
  readonly contract: Contract;
  readonly command: ReturnType<typeof useCommand>;
}) => {
  const { ui, format } = useWords();
  const { provider } = useNames();
  const dialog = useRef<HTMLDialogElement>(null);
  const total = format.money(contract.totalOre);
  const confirm = async (): Promise<void> => {
    await run({ what: `${contract.id} confirmation`, body: {}, etag: contract.etag }, (header) =>
      client.POST('/api/v1/contracts/{contract}/confirmation', {
        params: { path: { contract: contract.id }, header },
      }),
    );
    dialog.current?.close();
  };
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{ui.contracts.confirm}</Button>
      <Dialog ref={dialog} closeButton={false} aria-labelledby="confirm-title">
        <h2 id="confirm-title">{ui.contracts.confirmTitle}</h2>
        <p>
          {ui.contracts.confirmText(total, provider(contract.provider), ui.contracts.patientsOf(patientsOf(contract)))}
        </p>
        <div className="buttons">
          <Button disabled={sending.step === 'sending'} onClick={() => void confirm()}>
            {sending.step === 'sending' ? ui.contracts.sending : ui.contracts.bind(total)}
          </Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            {ui.contracts.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  );
};

interface NotEnough {
  readonly phase: number;
  readonly requestedOre: string;
  readonly availableOre: string;
}

const notEnoughIn = ({ violations }: Refused): NotEnough | undefined =>
  violations.find((each) => each.code === 'ALLOCATION_EXCEEDED') as NotEnough | undefined;

/** Why it was not confirmed; where money is missing, as a picture, with what could be done about it. */
export const NotConfirmed = ({
  problem,
  contract,
  effect,
}: {
  readonly problem: Refused;
  readonly contract: Contract;
  readonly effect: Effect | undefined;
}) => {
  const { ui, format } = useWords();
  const wrong = notEnoughIn(problem);
  if (wrong === undefined || problem.violations.length > 1) return <Refusal problem={problem} />;
  const [needed, available] = [BigInt(wrong.requestedOre), BigInt(wrong.availableOre)];
  const fits = effect === undefined ? undefined : patientsThatFit(contract, effect);
  const others = effect === undefined ? 0n : effect.before.reserved - effect.fromReserved;
  return (
    <Refusal problem={problem} heading={ui.refusal.shortfall(wrong.phase)}>
      <p>{ui.refusal.shortfallWhy(format.money(needed), format.money(available), format.money(needed - available))}</p>
      <div className="halves">
        <Shortfall needed={needed} available={available} />
        <div>
          <h3>{ui.refusal.todo}</h3>
          <ul className="steps">
            <li>
              <b>{ui.refusal.move(format.money(needed - available))}</b>
              <small>{ui.refusal.moveWho}</small>
            </li>
            {fits !== undefined && fits > 0 && (
              <li>
                <b>{ui.refusal.amend(fits)}</b>
                <small>{ui.refusal.amendWho}</small>
              </li>
            )}
            <li>
              <Link to="/requests">{ui.refusal.see}</Link>
              <small>{ui.refusal.seeWhy(format.money(others))}</small>
            </li>
          </ul>
        </div>
      </div>
    </Refusal>
  );
};
