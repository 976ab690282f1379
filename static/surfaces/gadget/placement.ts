import * as z from 'zod/mini';

/** What the platform says of a gadget on its dashboard. */
export interface Placement {
  readonly isEdited: boolean;
  /** Of what is shown; absent until somebody chose one. */
  readonly engagementId?: string | undefined;
}

const shape = z.object({
  entryPoint: z.optional(z.string()),
  gadgetConfiguration: z.optional(z.object({ engagementId: z.optional(z.string()) })),
});

export function readPlacement(extension: unknown): Placement {
  const { entryPoint, gadgetConfiguration } = shape.parse(extension);
  return {
    isEdited: entryPoint === 'edit',
    engagementId: gadgetConfiguration?.engagementId,
  };
}
