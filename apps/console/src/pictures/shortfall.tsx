import { useWords } from '../shell/words.js';
import { partOf } from './accounts.js';
import { Key } from './stacked-bar.js';

/** What is needed, as far as it is there and as far as it is missing. */
export const Shortfall = ({ needed, available }: { readonly needed: bigint; readonly available: bigint }) => {
  const { ui, format } = useWords();
  const missing = needed - available;
  return (
    <div className="shortfall">
      <div className="bar-picture" aria-hidden="true">
        <span className="fill available" style={{ width: `${partOf(available, needed)}%` }} />
        <span className="fill missing" style={{ width: `${partOf(missing, needed)}%` }} />
      </div>
      <dl>
        <div>
          <dt>{ui.refusal.needed}</dt>
          <dd>{format.money(needed)}</dd>
        </div>
        <div>
          <dt>
            <Key of="available" /> {ui.refusal.available}
          </dt>
          <dd>{format.money(available)}</dd>
        </div>
        <div className="short">
          <dt>
            <Key of="missing" /> {ui.refusal.missing}
          </dt>
          <dd>{format.money(missing)}</dd>
        </div>
      </dl>
    </div>
  );
};
