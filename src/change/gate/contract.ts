import * as z from 'zod/mini';

/** What a change request must be before its issue may pass: decided on, or done and looked over. */
export const gatePasses = z.enum(['approved', 'verified']);
export type GatePasses = z.infer<typeof gatePasses>;

/** What an administrator chose for one transition, as the workflow keeps it. */
export const gateConfiguration = z.lazy(() => z.object({ passes: gatePasses }));
export type GateConfiguration = z.infer<typeof gateConfiguration>;

/** What counts until somebody chooses, and where the stored choice does not parse: the gate's reason to be. */
export const USUAL_GATE: GateConfiguration = { passes: 'approved' };
