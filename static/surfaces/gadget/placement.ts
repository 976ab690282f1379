import * as z from 'zod/mini';

/** What a gadget can show; keys under `gadget.shows.`. */
export const GADGET_CONTENTS = ['risks', 'changes'] as const;
export type GadgetContent = (typeof GADGET_CONTENTS)[number];

/** What the platform says of a gadget on its dashboard. */
export interface Placement {
  readonly isEdited: boolean;
  /** Of what is shown; absent until somebody chose one. */
  readonly engagementId?: string | undefined;
  /** Which register of it. */
  readonly shows: GadgetContent;
}

const shape = z.object({
  entryPoint: z.optional(z.string()),
  gadgetConfiguration: z.optional(
    z.object({ engagementId: z.optional(z.string()), shows: z.optional(z.enum(GADGET_CONTENTS)) }),
  ),
});

export function readPlacement(extension: unknown): Placement {
  const { entryPoint, gadgetConfiguration } = shape.parse(extension);
  return {
    isEdited: entryPoint === 'edit',
    engagementId: gadgetConfiguration?.engagementId,
    // Gadgets from before there was a choice show risks.
    shows: gadgetConfiguration?.shows ?? 'risks',
  };
}
