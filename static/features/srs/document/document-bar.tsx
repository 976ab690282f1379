import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { SearchField } from '../../../shared/form/search-field';
import bar from '../../../shared/register/register-bar.module.css';
import { ModuleChoice } from '../module-choice';
import { VALUES } from '../requirement-values';
import type { DocumentLook } from './document-look';
import own from './document.module.css';

interface DocumentBarProps {
  readonly look: DocumentLook;
  readonly modules: readonly string[];
  /** Their numbers. */
  readonly baselines: readonly number[];
  readonly onChange: (values: Partial<DocumentLook>) => void;
}

/** What narrows the document: words, a baseline, scope and module. */
export function DocumentBar({ look, modules, baselines, onChange }: DocumentBarProps) {
  const { t } = useTranslation();
  return (
    <div className={`${bar.bar} ${own.bar}`} role="search" aria-label={t('srs.filters')}>
      <div className={bar.search}>
        <SearchField
          label={t('srs.document.search')}
          value={look.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
      {baselines.length > 0 && (
        <Choice
          label={t('srs.document.version')}
          value={look.baseline}
          options={[
            { value: '', label: t('srs.diff.draft') },
            ...baselines.map((number) => ({
              value: String(number),
              label: t('srs.baseline.name', { number }),
            })),
          ]}
          onChange={(baseline) => onChange({ baseline })}
        />
      )}
      <Choice
        label={t('srs.field.scope')}
        value={look.scope}
        options={[
          { value: '', label: t('srs.all.scope') },
          ...VALUES.scope.map((value) => ({
            value: value,
            label: t(`srs.value.scope.${value}`),
          })),
        ]}
        onChange={(scope) => onChange({ scope })}
      />
      <ModuleChoice
        modules={modules}
        value={look.module}
        onChange={(module) => onChange({ module })}
      />
      <Button onClick={() => window.print()}>{t('srs.document.print')}</Button>
    </div>
  );
}
