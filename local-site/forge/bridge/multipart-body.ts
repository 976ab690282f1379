import { z } from 'zod';

const parts = z.record(z.string(), z.string());
const META = /^__(.+)(Name|Type)$/;

/**
 * Rebuilds a form from what `@forge/bridge` sends of one: JSON of its fields, the field `file` in base64 with its name and type
 * beside it as `__fileName` and `__fileType`.
 */
export async function multipartBody(
  json: string,
): Promise<{ readonly contentType: string; readonly bytes: Uint8Array }> {
  const fields = parts.parse(JSON.parse(json));
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (META.test(name)) continue;
    const fileName = fields[`__${name}Name`];
    if (fileName === undefined) form.append(name, value);
    else form.append(name, fileOf(value, fields[`__${name}Type`] ?? ''), fileName);
  }
  const response = new Response(form);
  return {
    contentType: response.headers.get('content-type') ?? 'multipart/form-data',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** The base64 may come as a data URL, as browsers read files. */
function fileOf(value: string, type: string): Blob {
  const base64 = value.startsWith('data:') ? value.slice(value.indexOf(',') + 1) : value;
  return new Blob([Buffer.from(base64, 'base64')], { type });
}
