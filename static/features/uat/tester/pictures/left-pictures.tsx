import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RunBug } from '../../../../../src/uat/run/contract';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { attachPictures } from './attach-pictures';
import type { Pictures } from './use-pictures';

/** Pictures whose bug was made before they hung on it: the page was closed, or the connection went. */
export function LeftPictures({ bug, pictures }: { bug: RunBug; pictures: Pictures }) {
  const { t } = useTranslation();
  const { files, remove } = pictures;
  const send = useMutation({ mutationFn: () => attachPictures(bug.issueId, files, remove) });
  if (files.length === 0) return null;
  return (
    <div>
      {send.isError && <ErrorMessage failure={send.error} />}
      <Button isLoading={send.isPending} onClick={() => send.mutate()}>
        {t('uat.bug.attachLeft', { count: files.length, key: bug.key })}
      </Button>
    </div>
  );
}
