/** The manifest or the bundle cannot be run; the message is one clear sentence for the developer. */
export class ForgeStartError extends Error {
  override readonly name = 'ForgeStartError';
}
