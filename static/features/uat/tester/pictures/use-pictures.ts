import { useEffect, useState } from 'react';
import { browserStore } from '../queue/browser-store';
import {
  namedApart,
  picturesOf,
  sortedOut,
  type KeptPicture,
  type PictureOwner,
} from './kept-picture';

const database = browserStore<KeptPicture>('rollout-uat-pictures', 'pictures', 'pictureId');

/** Where the browser keeps nothing, they stay with the page. */
const withThePage = (): void => undefined;

export interface Pictures {
  /** In the order in which they were pasted. */
  readonly files: readonly File[];
  /** Keeps those that are pictures and not too large. */
  readonly add: (files: readonly File[]) => void;
  /** Whether one of the last that were added was. */
  readonly isTooLarge: boolean;
  /** Forgets one: it was taken away, or hangs on its bug. */
  readonly remove: (file: File) => void;
}

/** Pictures of a run that are kept in the browser until they hang on its bug: a reload loses none of them. */
export function usePictures({ accountId, engagementId, cycle, caseId }: PictureOwner): Pictures {
  const [kept, setKept] = useState<readonly KeptPicture[]>([]);
  const [isTooLarge, setIsTooLarge] = useState(false);
  useEffect(() => {
    let isHere = true;
    const owner = { accountId, engagementId, cycle, caseId };
    database
      .all()
      .then((values) => {
        if (!isHere) return;
        const before = picturesOf(values, owner);
        setKept((now) => [
          ...before.filter(({ pictureId }) => !now.some((one) => one.pictureId === pictureId)),
          ...now,
        ]);
      })
      .catch(withThePage);
    return () => {
      isHere = false;
    };
  }, [accountId, engagementId, cycle, caseId]);
  return {
    files: kept.map(({ file }) => file),
    isTooLarge,
    add: (files) => {
      const { taken, isSomeTooLarge } = sortedOut(files);
      setIsTooLarge(isSomeTooLarge);
      const added = taken.map((file, index): KeptPicture => {
        const pictureId = crypto.randomUUID();
        const place = Date.now() + index / 1000;
        const owner = { accountId, engagementId, cycle, caseId };
        return { ...owner, pictureId, place, file: namedApart(file, pictureId) };
      });
      setKept((now) => [...now, ...added]);
      for (const picture of added) database.put(picture).catch(withThePage);
    },
    remove: (file) => {
      const gone = kept.filter((picture) => picture.file === file);
      setKept((now) => now.filter((picture) => picture.file !== file));
      database.remove(gone.map(({ pictureId }) => pictureId)).catch(withThePage);
    },
  };
}
