import type { CellValue, ColumnType } from '../../../../src/files/contract';
import type { ExportedRisk } from '../../../../src/risk/exchange/contract';
import { cellOf, scoreOf } from '../../../../src/risk/rating/contract';
import { bandAt, type ScoringModel } from '../../../../src/risk/scoring/contract';

/** What the reader's language, the scoring model and Jira make of the values of a risk. */
export interface RiskWords {
  readonly text: (key: string) => string;
  readonly category: (key: string) => string;
  readonly band: (key: string) => string;
  readonly phase: (phaseId: string) => string;
  readonly person: (accountId: string) => string;
}

export interface RiskColumn {
  /** Heads are texts under `risk.exchange.column`. */
  readonly key: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
  readonly valueOf: (risk: ExportedRisk, words: RiskWords, model: ScoringModel) => CellValue;
}

/** The columns of a register as a file, in their order. */
export const RISK_COLUMNS: readonly RiskColumn[] = [
  text('number', 20, ({ riskId }) => riskId),
  text('issue', 12, ({ issue }) => issue?.issueKey),
  text('kind', 12, ({ kind }, words) => words.text(`risk.kind.${kind}`)),
  text('state', 14, ({ state }, words) => words.text(`risk.state.${state}`)),
  text('cause', 40, ({ cause }) => cause),
  text('event', 40, ({ event }) => event),
  text('effect', 40, ({ effect }) => effect),
  text('category', 16, ({ category }, words) => words.category(category)),
  text('phase', 16, ({ phaseId }, words) => phaseId && words.phase(phaseId)),
  ...ratingColumns('inherent', ({ inherent }) => inherent),
  ...ratingColumns('residual', ({ residual }) => residual),
  text(
    'strategy',
    12,
    ({ strategy }, words) => strategy && words.text(`risk.strategy.${strategy}`),
  ),
  text('response', 40, ({ response }) => response),
  text('owner', 20, ({ ownerAccountId }, words) => ownerAccountId && words.person(ownerAccountId)),
  text('trigger', 40, ({ trigger }) => trigger),
  text('contingency', 40, ({ contingency }) => contingency),
  text(
    'proximity',
    12,
    ({ proximity }, words) => proximity && words.text(`risk.proximity.${proximity}`),
  ),
  text(
    'velocity',
    12,
    ({ velocity }, words) => velocity && words.text(`risk.velocity.${velocity}`),
  ),
  date('reviewDate', ({ reviewDate }) => reviewDate),
  date('activatedOn', ({ activatedOn }) => activatedOn),
  text('secondary', 20, ({ secondaryRiskIds }) => secondaryRiskIds?.join(', ')),
  number('impactDays', ({ impactDays }) => impactDays),
  text('closingReason', 30, ({ closingReason }) => closingReason),
];

function text(key: string, width: number, valueOf: RiskColumn['valueOf']): RiskColumn {
  return { key, type: 'text', width, valueOf };
}

function number(key: string, valueOf: RiskColumn['valueOf']): RiskColumn {
  return { key, type: 'number', width: 12, valueOf };
}

function date(key: string, dayOf: (risk: ExportedRisk) => string | undefined): RiskColumn {
  const valueOf = (risk: ExportedRisk) => {
    const day = dayOf(risk);
    return day === undefined ? undefined : { day };
  };
  return { key, type: 'date', width: 12, valueOf };
}

/** Levels, score and band of one of a risk's ratings. */
function ratingColumns(
  name: 'inherent' | 'residual',
  ratingOf: (risk: ExportedRisk) => ExportedRisk['residual'],
): readonly RiskColumn[] {
  const score = (risk: ExportedRisk) => {
    const rating = ratingOf(risk);
    return rating && scoreOf(cellOf(rating));
  };
  return [
    number(`${name}Probability`, (risk) => ratingOf(risk)?.probability),
    number(`${name}Schedule`, (risk) => ratingOf(risk)?.schedule),
    number(`${name}Cost`, (risk) => ratingOf(risk)?.cost),
    number(`${name}Quality`, (risk) => ratingOf(risk)?.quality),
    number(`${name}Score`, score),
    text(`${name}Band`, 12, (risk, words, model) => {
      const rated = score(risk);
      const band = rated === undefined ? undefined : bandAt(model.bands, rated);
      return band && words.band(band.key);
    }),
  ];
}
