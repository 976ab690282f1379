import { useTranslation } from 'react-i18next';
import type { UserStory } from '../../../../src/srs/requirement/contract';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';

interface StoryFieldsProps {
  readonly story: UserStory;
  readonly onChange: (story: UserStory) => void;
}

/** The requirement as a user story, for whoever thinks in them: it stands beside the statement. */
export function StoryFields({ story, onChange }: StoryFieldsProps) {
  const { t } = useTranslation();
  const isGiven = Object.values(story).some((text) => text !== '');
  return (
    <details open={isGiven}>
      <summary>{t('srs.story.open')}</summary>
      <fieldset className={group.group}>
        <legend>{t('srs.field.userStory')}</legend>
        {(['role', 'want', 'so'] as const).map((name) => (
          <Field key={name} name={`story-${name}`} label={t(`srs.story.${name}`)}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={255}
                value={story[name]}
                onChange={(text) => onChange({ ...story, [name]: text })}
              />
            )}
          </Field>
        ))}
      </fieldset>
    </details>
  );
}
