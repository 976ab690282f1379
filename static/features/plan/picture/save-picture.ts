import { planPicture, type PictureOfPlan } from './plan-picture';
import { pngOf } from './png';

export type PictureFormat = 'svg' | 'png';

/** Draws the plan and hands it to the browser as a download. */
export async function savePicture(
  plan: PictureOfPlan,
  format: PictureFormat,
  name: string,
): Promise<void> {
  const picture = planPicture(plan);
  const blob =
    format === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.${format}`;
  link.click();
  URL.revokeObjectURL(url);
}

/** A name that every file system takes, as close to the wanted one as can be. */
export function fileName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100);
}
