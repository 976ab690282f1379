import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';

/** Says beforehand that an edit takes away what the client has said, or was asked. */
export function VoidsNotice({ change }: { change: Pick<ChangeView, 'state'> }) {
  const { t } = useTranslation();
  if (change.state !== 'clientDecision' && change.state !== 'approved') return null;
  return (
    <SectionMessage appearance="warning">
      <p>{t(`change.voids.${change.state}`)}</p>
    </SectionMessage>
  );
}
