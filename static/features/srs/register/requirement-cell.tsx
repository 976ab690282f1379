import { useTranslation } from 'react-i18next';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { useDates } from '../../../shared/text/use-dates';
import { StateTag } from '../state-tag';
import type { Column } from './columns';

interface RequirementCellProps {
  readonly requirement: RequirementFacts;
  readonly column: Column;
}

/** What one column says about one requirement. */
export function RequirementCell({ requirement, column }: RequirementCellProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { state, source, module, acceptanceCriteria, changed } = requirement;
  switch (column) {
    case 'state':
      return <StateTag {...{ state }} />;
    case 'type':
    case 'priority':
    case 'scope':
    case 'fit':
    case 'verification':
      return t(`srs.value.${column}.${requirement[column]}`);
    case 'module':
      return module === undefined ? t('srs.notGiven') : <bdi>{module}</bdi>;
    case 'source':
      return source === undefined ? t('srs.notGiven') : <bdi>{source.who}</bdi>;
    case 'criteria':
      return acceptanceCriteria.length === 0
        ? t('srs.noCriteria')
        : String(acceptanceCriteria.length);
    case 'changed':
      return dates.moment(changed.at);
  }
}
