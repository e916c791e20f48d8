import { readFile } from 'node:fs/promises'
import type { Client, Json } from '../../testing/world.ts'

/** A sample file of this folder. */
export const sampleBytes = (name: string): Promise<Buffer> => readFile(new URL(`../samples/${name}`, import.meta.url))

/** Sends a file as the page does. */
export function upload(
  as: Client,
  entity: string,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'list.csv',
  expect = 201,
) {
  const form = new FormData()
  form.set('entity', entity)
  form.set('file', new Blob([content]), name)
  return as.post('/imports', form, { raw: true, expect })
}

/** The import once it is no longer at work. */
export async function finished(as: Client, id: string): Promise<Json> {
  for (;;) {
    const { body } = await as.get(`/imports/${id}`, { expect: 200 })
    if (!['testing', 'running', 'undoing'].includes(String(body.state))) return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Uploads, maps, runs and waits for the end. */
export async function importAll(
  as: Client,
  entity: string,
  content: string | Uint8Array<ArrayBuffer>,
  settings: object = {},
  act = 'run',
): Promise<Json> {
  const { body } = await upload(as, entity, content)
  await as.patch(`/imports/${body.id}`, settings, { expect: 200 })
  await as.post(`/imports/${body.id}/${act}`, {}, { expect: 202 })
  return finished(as, body.id)
}

/** The error file as rows of cells; none of our tests' cells holds a line break. */
export async function errorRows(as: Client, id: string): Promise<string[][]> {
  const { body } = await as.get(`/imports/${id}/errors.csv`, { expect: 200 })
  const text = Buffer.from(body as unknown as Uint8Array)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  return text
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? ''),
    )
}
