import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementList } from '../../../../src/engagement/contract';
import {
  readHandbookConfig,
  type HandbookConfig,
} from '../../../../src/training/handbook/contract';
import { track } from '../../../../src/training/register/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { chosenOf, EngagementChoice, WithEngagements } from '../../engagement/engagement-choice';
import { MacroForm } from '../../engagement/macro-form';
import { useGuide } from '../use-training';

/** What a macro shall show: whose handbook, its contents, those of a track, or what there is to do below a chapter. */
export function ConfigureHandbook({ config }: { readonly config: HandbookConfig }) {
  return <WithEngagements>{(list) => <Form {...{ config, list }} />}</WithEngagements>;
}

interface FormProps {
  readonly config: HandbookConfig;
  readonly list: EngagementList;
}

const TRACK = 'track:';
const CHAPTER = 'chapter:';

function Form({ config, list }: FormProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<HandbookConfig>({
    ...config,
    engagementId: chosenOf(list, config.engagementId),
  });
  const guide = useGuide(chosen.engagementId);
  const { engagementId, track: shownTrack, chapterId } = chosen;
  const shown =
    chapterId !== '' ? `${CHAPTER}${chapterId}` : shownTrack === '' ? '' : `${TRACK}${shownTrack}`;
  return (
    <MacroForm {...{ list }} config={{ ...chosen }}>
      <EngagementChoice
        {...{ list }}
        value={engagementId}
        // Chapters are another engagement's.
        onChange={(id) => setChosen({ engagementId: id, track: '', chapterId: '' })}
      />
      <Field name="shown" label={t('training.macro.shown')}>
        {(control) => (
          <Choice
            {...control}
            value={shown}
            options={[
              { value: '', label: t('training.macro.whole') },
              ...track.options.map((one) => ({
                value: `${TRACK}${one}`,
                label: t(`training.page.trackTitle.${one}`),
              })),
              ...(guide.data?.chapters ?? []).map((chapter) => ({
                value: `${CHAPTER}${chapter.chapterId}`,
                label: `${String(chapter.number)}. ${chapter.title}`,
                group: t('training.macro.below'),
              })),
            ]}
            onChange={(value) =>
              setChosen(
                readHandbookConfig({
                  engagementId,
                  track: value.startsWith(TRACK) ? value.slice(TRACK.length) : '',
                  chapterId: value.startsWith(CHAPTER) ? value.slice(CHAPTER.length) : '',
                }),
              )
            }
          />
        )}
      </Field>
    </MacroForm>
  );
}
