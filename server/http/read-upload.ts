import type { FastifyRequest } from 'fastify'
import { refuse } from '../refuse.ts'

export type Upload = {
  fields: ReadonlyMap<string, string>
  file: { field: string; name: string; contentType: string; bytes: Buffer } | null
}

/**
 * Reads a form with one file into memory: 415 when it is no form, 413 when the file has more than `largest` bytes. To be awaited outside
 * a transaction, which must not wait for a slow line.
 */
export async function readUpload(raw: FastifyRequest, largest: number): Promise<Upload> {
  if (!raw.isMultipart()) throw refuse('media.unsupported')
  const fields = new Map<string, string>()
  let file: Upload['file'] = null
  for await (const part of raw.parts({ limits: { fileSize: largest } })) {
    if (part.type === 'file')
      file = { field: part.fieldname, name: part.filename, contentType: part.mimetype, bytes: await part.toBuffer() }
    else fields.set(part.fieldname, String(part.value))
  }
  return { fields, file }
}
