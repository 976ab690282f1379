import Button from '@atlaskit/button/new';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../shared/feedback/problem';
import { COLOURS, fit, zoom } from './bpmn-canvas';
import styles from './processes.module.css';

interface BpmnViewerProps {
  readonly xml: string;
  readonly label: string;
}

/** A drawing to look at: it is moved with the mouse, and comes nearer by buttons, so that the page goes on scrolling. */
export function BpmnViewer({ xml, label }: BpmnViewerProps) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const shown = useRef<NavigatedViewer>(undefined);
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    const container = holder.current;
    if (container === null) return undefined;
    const options = { container, bpmnRenderer: COLOURS, zoomScroll: { enabled: false } };
    const viewer = new NavigatedViewer(options);
    shown.current = viewer;
    viewer.importXML(xml).then(
      () => fit(viewer),
      () => setIsWrong(true),
    );
    return () => viewer.destroy();
  }, [xml]);
  const look = (act: (viewer: NavigatedViewer) => void) => () => {
    if (shown.current !== undefined) act(shown.current);
  };
  return (
    <div className={styles.drawing}>
      {isWrong && <Problem>{t('srs.process.broken')}</Problem>}
      <div ref={holder} className={styles.canvas} role="group" aria-label={label} />
      <div className={styles.acts}>
        <Button spacing="compact" onClick={look((viewer) => zoom(viewer, 1.25))}>
          {t('srs.process.nearer')}
        </Button>
        <Button spacing="compact" onClick={look((viewer) => zoom(viewer, 0.8))}>
          {t('srs.process.farther')}
        </Button>
        <Button spacing="compact" onClick={look(fit)}>
          {t('srs.process.fit')}
        </Button>
      </div>
    </div>
  );
}
