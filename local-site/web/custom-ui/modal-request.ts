import { isRecord } from '../bridge-shim/protocol';
import { callBack } from './call-back';
import type { AppModal, ModalSize, Surface } from './surface';

/** `openModal`: without a resource it shows the frame's own page again, with `extension.modal` set. */
export function modalRequest(surface: Surface, data: Record<string, unknown>): AppModal {
  const { resource, size, context, title, onClose } = data;
  return {
    module: surface.module,
    extension: { ...surface.extension, modal: isRecord(context) ? context : {} },
    url:
      typeof resource === 'string' ? resourceUrl(surface.module.url, resource) : surface.module.url,
    size: modalSize(size),
    title: typeof title === 'string' ? title : '',
    closeOnEscape: data.closeOnEscape !== false,
    closeOnOverlayClick: data.closeOnOverlayClick !== false,
    onClose: (payload) => callBack(onClose, payload),
  };
}

/**
 * `resource` or `resource/entry`; an entry's page must be called `<entry>.html`.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/modal/
 */
function resourceUrl(moduleUrl: string, resource: string): string {
  const [key = '', entry = 'index'] = resource.split('/');
  return new URL(`/${encodeURIComponent(key)}/${encodeURIComponent(entry)}.html`, moduleUrl).href;
}

function modalSize(size: unknown): ModalSize {
  if (typeof size === 'string') return size;
  if (!isRecord(size) || typeof size.width !== 'string') return 'medium';
  return typeof size.height === 'string'
    ? { width: size.width, height: size.height }
    : { width: size.width };
}
