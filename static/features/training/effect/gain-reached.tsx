import { useTranslation } from 'react-i18next';
import { GAIN_STEP, type GainView } from '../../../../src/training/gain/contract';
import styles from '../training.module.css';
import { GainTable } from './gain-table';
import { Level } from './level';
import { useFigures } from './use-figures';

/** Level 2: what people have learnt, by their scores before and after. */
export function GainReached({ gain }: { gain: GainView }) {
  const { t } = useTranslation();
  const sentences = useSentences(gain);
  const { chapters, tracks, figures } = gain;
  const hasTried = chapters.some(({ tried }) => tried > 0);
  return (
    <Level level={2} sentences={sentences}>
      {hasTried && (
        <p className={styles.note}>
          {[
            t('training.effect.gain.how'),
            ...(figures === undefined ? [] : [t('training.effect.gain.gap')]),
            t('training.effect.gain.step', { least: GAIN_STEP }),
          ].join(t('text.gap'))}
        </p>
      )}
      {tracks.length > 0 && (
        <GainTable
          label={t('training.effect.gain.byTrack')}
          of={t('training.effect.gain.column.track')}
          rows={tracks.map(({ track, ...told }) => ({
            ...{ key: track, name: t(`training.track.${track}`) },
            ...told,
          }))}
        />
      )}
      {hasTried && (
        <GainTable
          label={t('training.effect.gain.byChapter')}
          of={t('training.effect.gain.column.chapter')}
          rows={chapters.map(({ chapterId, number, title, counts, figures }) => ({
            key: chapterId,
            name: (
              <>
                {number}. <bdi>{title}</bdi>
              </>
            ),
            ...(counts && { counts }),
            ...(figures && { figures }),
          }))}
        />
      )}
    </Level>
  );
}

/** What it shows, and what is missing. */
function useSentences({ chapters, counts, figures }: GainView): readonly string[] {
  const { t } = useTranslation();
  const { percent, share } = useFigures();
  if (chapters.length === 0) return [t('training.effect.gain.noQuiz')];
  if (chapters.every(({ tried }) => tried === 0)) return [t('training.effect.gain.none')];
  const without = chapters.filter((one) => one.figures === undefined).length;
  const { atOnce = 0, notPassed = 0 } = counts ?? {};
  return [
    ...(figures === undefined
      ? []
      : [
          t('training.effect.gain.gained', {
            count: figures.compared,
            first: percent(figures.first),
            passing: percent(figures.passing),
          }),
          ...(figures.normalised === undefined
            ? []
            : [t('training.effect.gain.normalised', { share: share(figures.normalised / 100) })]),
        ]),
    ...(atOnce === 0 ? [] : [t('training.effect.gain.atOnce', { count: atOnce })]),
    ...(notPassed === 0 ? [] : [t('training.effect.gain.notPassed', { count: notPassed })]),
    ...(without === 0
      ? []
      : [t('training.effect.gain.without', { count: without, least: GAIN_STEP })]),
  ];
}
