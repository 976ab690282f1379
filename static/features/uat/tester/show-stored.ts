import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { MyRuns, RunView } from '../../../../src/uat/execution/contract';
import type { RunFacts } from '../../../../src/uat/run/contract';
import { withStored } from './my-tests';

/** What is stored of a run is shown at once, whatever an earlier reading may still bring. */
export async function showStored(client: QueryClient, run: RunFacts): Promise<void> {
  const { engagementId, cycle, caseId } = run;
  const [opened, mine] = [
    ['uat.run', engagementId, cycle, caseId],
    ['uat.myRuns', engagementId],
  ];
  await Promise.all([opened, mine].map((queryKey) => client.cancelQueries({ queryKey })));
  client.setQueryData<RunView>(opened, (view) => view && { ...view, run });
  client.setQueryData<InfiniteData<MyRuns>>(
    mine,
    (known) => known && { ...known, pages: withStored(known.pages, run) },
  );
  void client.invalidateQueries({ queryKey: mine });
}
