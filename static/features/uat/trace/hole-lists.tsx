import { useTranslation } from 'react-i18next';
import { requirementName } from '../../../../src/srs/requirement/contract';
import type { TraceView } from '../../../../src/uat/trace/contract';
import { HoleLists as Lists, type HoleLine } from '../../../shared/register/hole-lists';
import parts from '../../plan/plan-parts.module.css';

/** What is missing between requirement, case and bug. */
export function HoleLists({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const { holes, requirements, cases } = trace;
  const caseLine = (caseId: string): HoleLine => {
    const row = cases.find((each) => each.caseId === caseId);
    const name = t('uat.number', { number: row?.number ?? 0 });
    return { id: caseId, to: `/uat/cases/${caseId}`, name, title: row?.title ?? '' };
  };
  const requirementLine = (id: string): HoleLine => {
    const found = requirements.find(({ requirementId }) => requirementId === id);
    const name = requirementName(found?.number ?? 0);
    return { id, to: `/srs/register/${id}`, name, title: found?.title ?? '' };
  };
  const lists = [
    { key: 'requirementsWithoutCase', lines: holes.requirementsWithoutCase.map(requirementLine) },
    { key: 'failedWithoutBug', lines: holes.failedWithoutBug.map(caseLine) },
    { key: 'testedBeforeChange', lines: holes.testedBeforeChange.map(caseLine) },
    { key: 'casesWithoutRequirement', lines: holes.casesWithoutRequirement.map(caseLine) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className={parts.part} aria-label={t('uat.trace.holes')}>
      <h3>{t('uat.trace.holes')}</h3>
      {lists.length === 0 && <p>{t('uat.trace.noHoles')}</p>}
      <Lists
        lists={lists.map(({ key, lines }) => ({
          ...{ key, lines },
          heading: t(`uat.trace.hole.${key}`, { count: lines.length }),
        }))}
      />
    </section>
  );
}
