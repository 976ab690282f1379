import { fileName } from '../../../shared/files/file-name';
import { saveContent } from '../../../shared/files/save-content';
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
  saveContent(`${fileName(name)}.${format}`, blob);
}
