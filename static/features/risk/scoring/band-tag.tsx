import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import styles from './band.module.css';
import { toneOf } from './scores';
import { useModelWords } from './use-model-words';

/** The band in a word, with the colour that it has on the heat map. */
export function BandTag({ band, model }: { band: string; model: ScoringModel }) {
  const words = useModelWords(model);
  return (
    <span className={`${styles.tag} ${styles[toneOf(model.bands, band)]}`}>{words.band(band)}</span>
  );
}
