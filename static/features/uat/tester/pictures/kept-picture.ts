import * as z from 'zod/mini';

const keptPicture = z.object({
  pictureId: z.string(),
  /** Whose it is: a browser may be used by several people. */
  accountId: z.string(),
  engagementId: z.string(),
  cycle: z.int(),
  caseId: z.string(),
  /** In which order they were pasted. */
  place: z.number(),
  file: z.instanceof(File),
});

/** A picture of what happened, until it hangs on its bug. */
export type KeptPicture = z.infer<typeof keptPicture>;

/** The run that a picture is of, and who goes through it. */
export type PictureOwner = Pick<KeptPicture, 'accountId' | 'engagementId' | 'cycle' | 'caseId'>;

/** The pictures of one run and tester, as they were pasted; what another version of the app wrote is left alone. */
export function picturesOf(
  values: readonly unknown[],
  owner: PictureOwner,
): readonly KeptPicture[] {
  return values
    .map((value) => keptPicture.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    .filter(
      (picture) =>
        picture.accountId === owner.accountId &&
        picture.engagementId === owner.engagementId &&
        picture.cycle === owner.cycle &&
        picture.caseId === owner.caseId,
    )
    .sort((one, other) => one.place - other.place);
}

/** The file under a name that no other one has: by it is known whether it hangs on the bug already. */
export function namedApart(file: File, pictureId: string): File {
  const dot = file.name.lastIndexOf('.');
  const [stem, end] =
    dot > 0 ? [file.name.slice(0, dot), file.name.slice(dot)] : [file.name || 'screen', ''];
  return new File([file], `${stem}-${pictureId.slice(0, 8)}${end}`, { type: file.type });
}

/** A picture of a screen is far below this; more would not come over the bridge in good time. */
const MOST_BYTES = 5_000_000;

/** What of some files can hang on a bug, wherever they come from: a clipboard holds other things than pictures. */
export function sortedOut(files: readonly File[]): {
  readonly taken: readonly File[];
  readonly isSomeTooLarge: boolean;
} {
  const images = files.filter(({ type }) => type.startsWith('image/'));
  const taken = images.filter(({ size }) => size <= MOST_BYTES);
  return { taken, isSomeTooLarge: taken.length < images.length };
}
