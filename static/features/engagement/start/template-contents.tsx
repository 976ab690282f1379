import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage, TemplateKey } from '../../../../src/engagement/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { useProject } from '../../../shared/page-context';
import { TemplatePhaseList } from './template-phase-list';

interface TemplateContentsProps {
  readonly templateKey: TemplateKey;
  readonly language: ContentLanguage;
  readonly onClose: () => void;
}

/** Everything that a template makes, by phase, before one decides for it. */
export function TemplateContents({ templateKey, language, onClose }: TemplateContentsProps) {
  const { t } = useTranslation();
  const { projectId } = useProject();
  const template = useQuery({
    queryKey: ['engagement.template', projectId, templateKey, language],
    staleTime: Infinity,
    queryFn: () => call('engagement.template', { projectId, templateKey, language }),
  });
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large">
        <ModalHeader hasCloseButton>
          <ModalTitle>
            {template.data === undefined
              ? t('start.template.open')
              : t('start.template.openOf', { name: template.data.name })}
          </ModalTitle>
        </ModalHeader>
        <ModalBody>
          {template.isPending && <Loading lines={8} />}
          {template.isError && <ErrorMessage failure={template.error} />}
          {template.data !== undefined && <TemplatePhaseList template={template.data} />}
        </ModalBody>
        <ModalFooter>
          <Button appearance="primary" onClick={onClose}>
            {t('act.close')}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
