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
import { usePhaseMoney } from './effect.js';

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

/** How many patients the money that is there would be enough for; only of a contract with one line can that be said. */
const patientsThatFit = ({ lines: [line, ...others], totalOre }: Contract, missing: bigint): number => {
  if (line === undefined || others.length > 0 || BigInt(line.unitPriceOre) === 0n) return 0;
  return Number((BigInt(totalOre) - missing) / BigInt(line.unitPriceOre));
};

/** Why it was not confirmed; where money is missing, as a picture, with what could be done about it. */
export const NotConfirmed = ({ problem, contract }: { readonly problem: Refused; readonly contract: Contract }) => {
  const { ui, format } = useWords();
  const wrong = notEnoughIn(problem);
  const money = usePhaseMoney(contract, wrong !== undefined);
  if (wrong === undefined || problem.violations.length > 1) return <Refusal problem={problem} />;
  const [needed, available] = [BigInt(wrong.requestedOre), BigInt(wrong.availableOre)];
  const missing = needed - available;
  const fits = patientsThatFit(contract, missing);
  return (
    <Refusal problem={problem} heading={ui.refusal.shortfall(wrong.phase)}>
      <p>{ui.refusal.shortfallWhy(format.money(needed), format.money(available), format.money(missing))}</p>
      <div className="halves">
        <Shortfall needed={needed} available={available} />
        <div>
          <h3>{ui.refusal.todo}</h3>
          <ul className="steps">
            <li>
              <b>{ui.refusal.move(format.money(missing))}</b>
              <small>{ui.refusal.moveWho}</small>
            </li>
            {fits > 0 && (
              <li>
                <b>{ui.refusal.amend(fits)}</b>
                <small>{ui.refusal.amendWho}</small>
              </li>
            )}
            <li>
              <Link to="/requests">{ui.refusal.see}</Link>
              {money !== undefined && <small>{ui.refusal.seeWhy(format.money(money.reserved))}</small>}
            </li>
          </ul>
        </div>
      </div>
    </Refusal>
  );
};
