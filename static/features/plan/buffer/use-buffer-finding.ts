import { useTranslation } from 'react-i18next';
import type { BufferView, BufferZone } from '../../../../src/plan/contract';

/** The state of the buffer as one sentence: how much is used, with how much done, and what that means. */
export function useBufferFinding(buffer: BufferView, zone: BufferZone): string {
  const { t } = useTranslation();
  return t(`buffer.finding.${zone}`, {
    used: buffer.usedPercent,
    progress: buffer.progressPercent,
  });
}
