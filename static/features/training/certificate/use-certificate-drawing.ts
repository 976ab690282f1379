import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../../src/training/certificate/contract';
import { useDates } from '../../../shared/text/use-dates';
import { certificateDrawing } from './drawing/certificate-drawing';
import type { Drawing } from './drawing/drawing';

/** A certificate as a picture, in the reader's language. */
export function useCertificateDrawing(
  { certificate, state }: CertificateView,
  name: string,
): Drawing {
  const { t } = useTranslation();
  const dates = useDates();
  const { clientName, track, score, issued, expires, number, code, chapters } = certificate;
  const facts: (readonly [string, string])[] = [
    [t('training.certificate.number'), number],
    ...(score === undefined
      ? []
      : [[t('training.certificate.score'), `${String(score)}%`] as const]),
    [t('training.certificate.issued'), dates.day(issued)],
    [t('training.certificate.expires'), dates.day(expires)],
  ];
  return certificateDrawing({
    title: t('training.certificate.sheet', { number }),
    client: clientName,
    heading: t('training.certificate.heading'),
    name,
    passed: t('training.certificate.passed', { track: t(`training.track.${track}`) }),
    edition: t('training.certificate.edition', {
      count: chapters.length,
      edition: editionOf(chapters),
    }),
    chapters: chapters.map(({ title }) => title),
    moreChapters: (count) => t('training.certificate.moreChapters', { count }),
    facts,
    codeName: t('training.certificate.code'),
    code: code.replace(/(.{4})(?=.)/g, '$1-'),
    howToCheck: t('training.certificate.howToCheck'),
    isVoid:
      state === 'revoked' || state === 'expired'
        ? t(`training.certificate.state.${state}`)
        : undefined,
  });
}

/** Which edition of a track somebody learnt: the first, and one more for each chapter that was rewritten since. */
function editionOf(chapters: readonly { readonly material: number }[]): number {
  return chapters.reduce((sum, { material }) => sum + material - 1, 1);
}
