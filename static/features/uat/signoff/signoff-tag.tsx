import { useTranslation } from 'react-i18next';
import type { ModuleExit } from '../../../../src/uat/signoff/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';

const TONES: Readonly<Record<string, TagTone>> = {
  unsigned: 'neutral',
  due: 'information',
  accepted: 'success',
  acceptedWithConditions: 'success',
  rejected: 'danger',
  stale: 'warning',
};

/** How far a module is signed, in a word. */
export function SignoffTag({ module: { signoff, isDue } }: { module: ModuleExit }) {
  const { t } = useTranslation();
  const state =
    signoff === undefined
      ? isDue
        ? 'due'
        : 'unsigned'
      : signoff.stale.length > 0
        ? 'stale'
        : signoff.outcome;
  return <Tag tone={TONES[state] ?? 'neutral'}>{t(`uat.signoff.state.${state}`)}</Tag>;
}
