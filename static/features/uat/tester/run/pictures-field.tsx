import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';
import bugStyles from './bug.module.css';

/** A picture of a screen is far below this; more would not come over the bridge in good time. */
const MOST_BYTES = 5_000_000;

interface PicturesProps {
  readonly pictures: Pictures;
}

/** Pictures of what happened: pasted, dropped or chosen; they are kept until they hang on the bug. */
export function PicturesField({ pictures }: PicturesProps) {
  const { t } = useTranslation();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const add = (files: readonly File[]) => {
    const images = files.filter(({ type }) => type.startsWith('image/'));
    const small = images.filter(({ size }) => size <= MOST_BYTES);
    setIsTooLarge(small.length < images.length);
    if (small.length > 0) pictures.add(small);
  };
  return (
    <div
      className={bugStyles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add([...event.dataTransfer.files]);
      }}
    >
      <label className={bugStyles.choose}>
        {t('uat.tester.picture')}
        <input
          type="file"
          accept="image/*"
          multiple
          onPaste={(event) => add([...event.clipboardData.files])}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      {isTooLarge && <p role="alert">{t('uat.tester.pictureTooLarge')}</p>}
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
