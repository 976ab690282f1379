import type { Ref } from 'react';
import { MOST_WORDS } from '../../../../../src/uat/attempt/contract';
import { TextArea } from '../../../plan/text-area';
import type { Pictures } from '../pictures/use-pictures';

interface WordsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly problems: readonly string[];
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where pictures go that are pasted into the words; none are taken without it. */
  readonly pictures?: Pictures | undefined;
  readonly area?: Ref<HTMLTextAreaElement>;
}

/** What happened, in words; a picture of the screen may be pasted among them. */
export function WordsField(props: WordsFieldProps) {
  const { pictures, ...field } = props;
  return (
    <TextArea
      {...field}
      isRequired
      maxLength={MOST_WORDS}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (pictures === undefined || files.length === 0) return;
        event.preventDefault();
        pictures.add(files);
      }}
    />
  );
}
