import { useTranslation } from 'react-i18next';
import type { StatusFacts, StatusReport } from '../../../../src/plan/reports/contract';
import { useDates } from '../../../shared/text/use-dates';
import { useItemNames } from '../use-item-names';

type Section = 'done' | 'next' | 'late' | 'risks' | 'decisions';

/**
 * Writes the status of a week from its facts in the reader's language, one fact a line: `# ` begins the title,
 * `## ` a section, `- ` an entry.
 * @param risks The worst ones, a line each; undefined leaves them out.
 */
export function useStatusText(
  { facts }: StatusReport,
  risks: readonly string[] | undefined,
): string {
  const { t } = useTranslation();
  const dates = useDates();
  const all = [...facts.done, ...facts.next, ...facts.late, ...facts.decisions];
  const name = useItemNames(all);
  const { goLive, buffer } = facts;
  const section = (part: Section, lines: readonly string[]) => [
    '',
    `## ${t(`status.section.${part}`)}`,
    ...(lines.length === 0 ? [t(`status.none.${part}`)] : lines.map((line) => `- ${line}`)),
  ];
  const line = (key: string) => (item: StatusFacts['done'][number]) =>
    t(key, { name: name(item), day: dates.day(item.day), side: t(`buffer.sides.${item.side}`) });
  return [
    `# ${t('status.heading', {
      client: facts.clientName,
      from: dates.day(facts.from),
      to: dates.day(facts.to),
    })}`,
    '',
    t(goLive.forecast <= goLive.planned ? 'status.goLiveHolds' : 'status.goLiveMoves', {
      planned: dates.day(goLive.planned),
      forecast: dates.day(goLive.forecast),
    }),
    t(`buffer.finding.${facts.health}`, {
      used: buffer.usedPercent,
      progress: buffer.progressPercent,
    }),
    t('status.bufferLeft', { left: t('unit.workingDays', { count: buffer.leftDays }) }),
    ...section('done', facts.done.map(line('status.line.done'))),
    ...section('next', facts.next.map(line('status.line.next'))),
    ...section(
      'late',
      facts.late.map((item) =>
        t('status.line.late', {
          name: name(item),
          days: t('unit.workingDays', { count: item.lateDays }),
          side: t(`buffer.sides.${item.side}`),
          reason: t(`plan.reason.${item.reason.key}`, { ...item.reason.params }),
        }),
      ),
    ),
    ...(risks === undefined ? [] : section('risks', risks)),
    ...section('decisions', facts.decisions.map(line('status.line.decision'))),
  ].join('\n');
}
