import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { Shown } from '../../parts/shown.js';
import { useTitle } from '../../parts/title.js';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';
import { Ageing } from './ageing.js';
import { EffectReport } from './effect.js';
import { Forecast } from './forecast.js';
import { RedFlags } from './red-flags.js';

/** Where the money is likely to go, what has come of it, what waits, and what somebody should look at. */
export const Reports = () => {
  const { ui } = useWords();
  const { reports } = usePageWords();
  useTitle(ui.places.reports);
  const query = useQuery(api.queryOptions('get', '/api/v1/programmes', { params: { query: { limit: 1 } } }));
  return (
    <>
      <h1>{ui.places.reports}</h1>
      <p className="lead">{reports.lead}</p>
      <Shown of={query} height={900}>
        {({ items: [programme] }) =>
          programme === undefined ? (
            <p>{reports.noProgramme}</p>
          ) : (
            <>
              <Forecast programme={programme.id} />
              <EffectReport programme={programme.id} />
              <Ageing programme={programme.id} />
              <RedFlags programme={programme.id} />
            </>
          )
        }
      </Shown>
    </>
  );
};
