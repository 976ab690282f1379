import { useTranslation } from 'react-i18next';
import type { UserStory } from '../../../../src/srs/requirement/contract';

/** A user story as one sentence; what is not given yet is left open in it. */
export function useStoryWords(): (story: UserStory) => string {
  const { t } = useTranslation();
  const given = (text: string) => (text.trim() === '' ? '…' : text.trim());
  return ({ role, want, so }) =>
    t('srs.story.sentence', { role: given(role), want: given(want), so: given(so) });
}
