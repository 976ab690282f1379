import { useRef, useState } from 'react';
import type { AppModule } from '../api/site';
import { useFrameChannel } from './use-frame-channel';
import styles from './custom-ui.module.css';
import type { PageHistory } from './page-history';

/**
 * What a Custom UI frame may do. Pop-ups are let through only for apps that declare external links.
 * @see https://developer.atlassian.com/platform/forge/custom-ui/iframe/
 */
const SANDBOX = 'allow-downloads allow-forms allow-modals allow-same-origin allow-scripts';

export interface AppFrameProps {
  readonly module: AppModule;
  readonly extension: Readonly<Record<string, unknown>>;
  /** Address of the frame where it is not the module's own. */
  readonly url?: string;
  /** `fill` takes the room there is; `content` is as high as what it shows. */
  readonly shape: 'fill' | 'content';
  readonly history?: PageHistory;
  /** Only for frames that can be closed. */
  readonly onClose?: (payload: unknown) => void;
  /** Only for pages that configure a rule of a workflow. */
  readonly onRuleConfiguration?: (callback: () => unknown) => void;
  /** Only for frames that are forms of a module, such as a gadget's edit view. */
  readonly onSubmit?: (payload: unknown) => Promise<void>;
  /** Takes what the frame wants to do before it is closed. */
  readonly beforeClose?: (callback: () => unknown) => void;
}

/** A page of the app in a frame of another origin, joined to this page by the bridge. */
export function AppFrame(props: AppFrameProps) {
  const { module, shape, url = module.url } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(150);
  const isListening = useFrameChannel(frame, props, setHeight);
  // The frame comes only once somebody listens to what it says first.
  if (!isListening) return null;
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      data-shape={shape}
      title={module.title}
      sandbox={SANDBOX}
      src={url}
      {...(shape === 'content' ? { height } : {})}
    />
  );
}
