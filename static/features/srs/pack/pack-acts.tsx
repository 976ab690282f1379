import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackFacts } from '../../../../src/srs/pack/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { fileName } from '../../../shared/files/file-name';
import { saveContent } from '../../../shared/files/save-content';
import { readNames } from '../../../shared/people/use-people';
import register from '../../../shared/register/register.module.css';
import { useDates } from '../../../shared/text/use-dates';
import { traceQuery } from '../document/use-traced-cases';
import { useEntryWords } from '../entries/use-entry-words';
import { useStoryWords } from '../record/use-story-words';

const FORMATS = ['docx', 'xlsx'] as const;

interface PackActsProps {
  readonly engagementId: string;
  readonly facts: PackFacts;
}

/** The specification as one file with its page of signatures: to be read, printed and kept. */
export function PackActs({ engagementId, facts }: PackActsProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const story = useStoryWords();
  const { fields, step } = useEntryWords(facts);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const signers = facts.baseline?.signatures.map(({ accountId }) => accountId) ?? [];
      // A file is whole: it waits for what the page may still be reading.
      const [{ cases }, names, { srsPackFile }, { packTitle }] = await Promise.all([
        client.query(traceQuery(engagementId)),
        readNames([...new Set(signers)]),
        import('./srs-pack-file'),
        import('../../../../src/srs/pack/contract'),
      ]);
      const words = {
        ...{ moment, story, fields, step },
        person: (accountId: string) => names.get(accountId) ?? t('people.unknown'),
        text: (key: string, values = {}) => t(key, values),
      };
      const state =
        facts.baseline === undefined
          ? t('srs.diff.draft')
          : t('srs.baseline.name', { number: facts.baseline.number });
      const name = `${fileName(`${packTitle(facts, words)} ${state}`)}.${format}`;
      saveContent(name, srsPackFile({ ...facts, cases }, words, format));
      return name;
    },
  });
  return (
    <div className={register.acts} role="group" aria-label={t('srs.pack.title')}>
      {FORMATS.map((format) => (
        <Button
          key={format}
          isDisabled={save.isPending}
          isLoading={save.isPending && save.variables === format}
          onClick={() => save.mutate(format)}
        >
          {t(`srs.pack.format.${format}`)}
        </Button>
      ))}
      <span role="status">{save.isSuccess && t('uat.evidence.saved', { name: save.data })}</span>
      {save.isError && <ErrorMessage failure={save.error} />}
    </div>
  );
}
