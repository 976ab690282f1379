/** The parts of a multipart request; undefined where the body is none. */
export async function multipartForm(
  type: string,
  body: string | Uint8Array,
): Promise<FormData | undefined> {
  const message = new Response(Buffer.from(body), { headers: { 'content-type': type } });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- slow for large uploads, which a site for developers does not get
    return await message.formData();
  } catch {
    return undefined;
  }
}
