import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppFrame } from './app-frame';
import styles from './custom-ui.module.css';
import type { AppModal, ModalSize } from './surface';

/**
 * Sizes of `Modal`.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/modal/
 */
const SIZES: Readonly<Record<string, { width: string; height: string }>> = {
  small: { width: '400px', height: 'max(20vh, 320px)' },
  medium: { width: '600px', height: 'max(40vh, 520px)' },
  large: { width: '800px', height: 'max(70vh, 720px)' },
  xlarge: { width: '968px', height: '90vh' },
  max: { width: '100%', height: '100%' },
  fullscreen: { width: '100vw', height: '100vh' },
  resizable: { width: '600px', height: '520px' },
};

/** A modal whose content is a frame of the app. */
export function AppModalDialog({
  modal,
  onClose,
}: {
  readonly modal: AppModal;
  readonly onClose: (payload: unknown) => void;
}) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const title = modal.title || modal.module.title;
  const beforeClose = useRef<(() => unknown)[]>([]);
  const close = async (payload: unknown) => {
    // What the frame does last must not keep the dialog open.
    await Promise.allSettled(beforeClose.current.map(async (callback) => callback()));
    onClose(payload);
  };
  return (
    // The click on the overlay has keyboard's Escape beside it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the overlay of a dialog
    <dialog
      ref={element}
      className={styles.modal}
      style={dimensions(modal.size)}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        if (modal.closeOnEscape) void close(undefined);
      }}
      onClick={(event) => {
        if (event.target === element.current && modal.closeOnOverlayClick) void close(undefined);
      }}
    >
      {modal.title === '' ? null : (
        <header className={styles.modalHeader}>
          <h2>{modal.title}</h2>
          <button type="button" aria-label={t('close')} onClick={() => void close(undefined)}>
            ✕
          </button>
        </header>
      )}
      <AppFrame
        module={modal.module}
        extension={modal.extension}
        url={modal.url}
        shape="fill"
        onClose={(payload) => void close(payload)}
        beforeClose={(callback) => beforeClose.current.push(callback)}
      />
    </dialog>
  );
}

function dimensions(size: ModalSize): { width: string; height: string } {
  if (typeof size === 'string') return SIZES[size] ?? { width: '600px', height: '520px' };
  return { width: size.width, height: size.height ?? '520px' };
}
