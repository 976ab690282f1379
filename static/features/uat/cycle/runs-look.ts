import {
  casePriority,
  runStatus,
  type CasePriority,
  type RunStatus,
} from '../../../../src/uat/case/contract';
import type { RunFilter } from '../../../../src/uat/cycle/contract';
import { useAddressValues } from '../../../shared/navigation/use-address-values';

/** What of a cycle's runs is shown. It lives in the address, so that a link shows the same. */
export interface RunsLook {
  readonly module: string;
  readonly status: RunStatus | '';
  readonly priority: CasePriority | '';
  readonly tester: string;
  readonly text: string;
}

export const ALL_RUNS: RunsLook = { module: '', status: '', priority: '', tester: '', text: '' };

function readLook(params: URLSearchParams): RunsLook {
  const read = (name: string) => params.get(name) ?? '';
  return {
    module: read('module'),
    status: runStatus.options.find((one) => one === read('status')) ?? '',
    priority: casePriority.options.find((one) => one === read('priority')) ?? '',
    tester: read('tester'),
    text: read('q').slice(0, 100),
  };
}

function entriesOf({ module, status, priority, tester, text }: RunsLook) {
  return { module, status, priority, tester, q: text };
}

/** What the back end is asked for. */
export function runFilterOf({ module, status, priority, tester, text }: RunsLook): RunFilter {
  const words = text.trim();
  return {
    ...(module === '' ? {} : { module }),
    ...(status === '' ? {} : { status }),
    ...(priority === '' ? {} : { priority }),
    ...(tester === '' ? {} : { tester }),
    ...(words === '' ? {} : { text: words }),
  };
}

export function useRunsLook() {
  const [look, change] = useAddressValues(readLook, entriesOf);
  return { look, change };
}
