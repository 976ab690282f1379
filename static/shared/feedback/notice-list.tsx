import SectionMessage from '@atlaskit/section-message';
import { useMessages, type Notice } from '../text/use-message';

interface NoticeListProps {
  readonly title: string;
  readonly notices: readonly Notice[];
  readonly kind: 'notices' | 'errors';
}

/** Things to know, one a line. Nothing to know: nothing shown. */
export function NoticeList({ title, notices, kind }: NoticeListProps) {
  const messages = useMessages();
  if (notices.length === 0) return null;
  return (
    <SectionMessage appearance={kind === 'errors' ? 'warning' : 'information'} title={title}>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.key} ${JSON.stringify(notice.params ?? {})}`}>
            {kind === 'errors' ? messages.error(notice) : messages.notice(notice)}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}
