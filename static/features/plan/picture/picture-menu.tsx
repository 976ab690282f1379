import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { useDates } from '../../../shared/text/use-dates';
import type { PlanLine } from '../plan-lines';
import { usePlanLook } from '../plan-look';
import { planTimes } from '../plan-times';
import type { PictureFormat } from './save-picture';
import { usePictureTexts } from './use-picture-texts';
import styles from '../plan-toolbar.module.css';

const FORMATS = ['svg', 'png'] as const satisfies readonly PictureFormat[];

interface PictureMenuProps {
  readonly plan: PlanView;
  readonly lines: readonly PlanLine[];
  readonly clientName: string;
}

/** The plan as it is shown, as a picture for slides and mails. What draws it is loaded when it is asked for. */
export function PictureMenu({ plan, lines, clientName }: PictureMenuProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const menu = useRef<HTMLDetailsElement>(null);
  const { look } = usePlanLook();
  const texts = usePictureTexts(plan, clientName);
  const save = useMutation({
    mutationFn: async (format: PictureFormat) => {
      const { savePicture } = await import('./save-picture');
      const picture = { lines, times: planTimes(plan), hidden: look.hidden, texts, dates };
      const name = t('plan.picture.fileName', { client: clientName, date: plan.statusDay });
      await savePicture(picture, format, name);
    },
  });
  const close = () => {
    if (menu.current !== null) menu.current.open = false;
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from whatever is inside */}
      <details
        ref={menu}
        className={styles.menu}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== 'Escape' || !currentTarget.open) return;
          close();
          currentTarget.querySelector('summary')?.focus();
        }}
      >
        <summary className={styles.jump}>{t('plan.picture.save')}</summary>
        <div className={styles.choices}>
          {FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              className={styles.jump}
              disabled={save.isPending}
              onClick={() => {
                close();
                save.mutate(format);
              }}
            >
              {t(`plan.picture.formats.${format}`)}
            </button>
          ))}
        </div>
      </details>
      <span role="status" className={styles.count}>
        {save.isPending && t('plan.picture.drawing')}
        {save.isError && t('plan.picture.failed')}
      </span>
    </>
  );
}
