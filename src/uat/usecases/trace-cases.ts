import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { readSrsState } from '../../srs/usecases/read-srs-state';
import { tracedRequirements, traceHoles } from '../model/trace-holes';
import { withRequirements } from '../model/tested-requirements';
import type { TraceView } from '../trace/contract';
import { readRegister } from './read-cases';

/** Requirements and cases as they belong together: two round trips at the same time, whatever their number. */
export async function traceCases(
  deps: Pick<EngagementDeps, 'records'>,
  { engagement: { id } }: RecordAccess<Engagement>,
): Promise<TraceView> {
  const [register, srs] = await Promise.all([readRegister(deps, id), readSrsState(deps, id)]);
  const { head } = register;
  const rows = withRequirements(register.rows, srs.requirements);
  const requirements = tracedRequirements([...srs.requirements.values()], rows);
  return {
    modules: head.modules,
    requirements,
    cases: rows.filter(({ state }) => state !== 'retired'),
    holes: traceHoles(requirements, rows),
  };
}
