import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import parts from '../../plan/plan-parts.module.css';
import type { Search } from './use-go-on';

interface SearchProgressProps {
  readonly search: Search;
  /** How many there are to be searched; absent where an index leaves out some that are not counted. */
  readonly total?: number;
}

/** How far a search through the register is, with the way to stop it or have it go on. */
export function SearchProgress({ search, total }: SearchProgressProps) {
  const { t } = useTranslation();
  const { looked, isGoing, isOver } = search;
  const count = looked;
  return (
    <div className={parts.choices}>
      <span role="status">
        {isOver && t('risk.searched.all', { count })}
        {!isOver && total === undefined && t('risk.searched.some', { count })}
        {!isOver && total !== undefined && t('risk.searched.of', { looked, total })}
      </span>
      {!isOver && (
        <Button onClick={isGoing ? search.stop : search.goOn}>
          {t(isGoing ? 'risk.searched.stop' : 'risk.searched.goOn')}
        </Button>
      )}
    </div>
  );
}
