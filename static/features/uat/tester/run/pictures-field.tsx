import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FileChoice } from '../../../../shared/files/file-choice';
import { Problem } from '../../../../shared/feedback/problem';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import bugStyles from './bug.module.css';

interface PicturesProps {
  readonly pictures: Pictures;
}

/** Pictures of what happened: pasted, dropped or chosen; they are kept until they hang on the bug. */
export function PicturesField({ pictures }: PicturesProps) {
  const { t } = useTranslation();
  return (
    <div className={bugStyles.choice}>
      <FileChoice
        label={t('uat.tester.picture')}
        accept="image/*"
        isMultiple
        onChoose={pictures.add}
      />
      {pictures.isTooLarge && <Problem>{t('uat.tester.pictureTooLarge')}</Problem>}
      {pictures.files.length > 0 && (
        <ul className={bugStyles.pictures}>
          {pictures.files.map((file, index) => (
            <Picture
              key={file.name}
              file={file}
              number={index + 1}
              onRemove={() => pictures.remove(file)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Picture(props: { file: File; number: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const { file, number, onRemove } = props;
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <li>
      <img src={url} alt={t('uat.tester.pictureOf', { number })} className={bugStyles.thumb} />
      <button type="button" className={styles.link} onClick={onRemove}>
        {t('uat.tester.pictureAway', { number })}
      </button>
    </li>
  );
}
