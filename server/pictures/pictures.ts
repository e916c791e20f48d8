import type { Problem } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { isId, newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { Download } from '../http/route.ts'
import type { Paper } from '../papers/paper.ts'
import { print } from '../papers/press.ts'
import { invalid, refuse } from '../refuse.ts'

/** Largest picture in bytes, and its longest side. */
export const largestPicture = 1024 * 1024
const longestSide = 4096

/** Refuses what is no PNG or JPEG, is too large, or cannot be printed: a broken logo must not be found out on an invoice. */
export async function demandPicture(bytes: Buffer, path: string): Promise<void> {
  const size = kindOf(bytes) && bytes.length <= largestPicture ? sizeOf(bytes) : null
  const fits = size !== null && Math.max(...size) <= longestSide && Math.min(...size) > 0
  if (!fits || !(await printable(bytes))) throw invalid([{ path, code: 'picture' }])
}

/** Keeps a picture that `demandPicture` has let pass; it never changes. */
export function keepPicture(ctx: Pick<Ctx, 'tx' | 'workspaceId' | 'now' | 'actor'>, bytes: Buffer): string {
  const id = newId()
  ctx.tx.write(sql`insert into pictures (workspace_id, id, created_at, created_by_id, content_type, bytes)
    values (${ctx.workspaceId}, ${id}, ${ctx.now}, ${ctx.actor.userId}, ${kindOf(bytes)}, ${bytes})`)
  return id
}

/** The bytes of a picture, undefined when there is none by that id. */
export async function pictureOf(
  { tx, workspaceId }: Pick<Ctx, 'tx' | 'workspaceId'>,
  id: string | null | undefined,
): Promise<Buffer | undefined> {
  if (!id || !isId(id)) return undefined
  const row = await tx.maybe<{ bytes: Buffer }>(
    sql`select bytes from pictures where workspace_id = ${workspaceId} and id = ${id}`,
  )
  return row?.bytes
}

/** What is wrong with a field that names a picture. */
export async function pictureProblems(ctx: Ctx, path: string, id: string | null | undefined): Promise<Problem[]> {
  return !id || (await pictureOf(ctx, id)) ? [] : [{ path, code: 'unknownReference' }]
}

export async function downloadPicture(ctx: Ctx, id: string): Promise<Download> {
  const bytes = await pictureOf(ctx, id)
  const kind = bytes && kindOf(bytes)
  if (!kind) throw refuse('not.found')
  return new Download(bytes, {
    'content-type': kind,
    'content-length': String(bytes.length),
    'cache-control': 'private, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
  })
}

/** By their first bytes: what a name or a browser says of them proves nothing. */
function kindOf(bytes: Buffer): 'image/png' | 'image/jpeg' | null {
  if (bytes.subarray(0, 8).equals(pngHead)) return 'image/png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'image/jpeg' : null
}

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Width and height, null where they cannot be found. */
function sizeOf(bytes: Buffer): [number, number] | null {
  if (kindOf(bytes) === 'image/png') return bytes.length > 24 ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    // Frames with a size: SOF0 to SOF15 without the tables among them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

const printable = (logo: Buffer): Promise<boolean> =>
  print([{ ...blank, seller: { name: '', logo } }]).then(
    () => true,
    () => false,
  )

const blank = {
  ...{ names: ['quotation'], languages: ['en'], country: '', currency: 'USD', number: null, date: '2026-01-01' },
  ...{ buyer: { name: '' }, lines: [] },
} satisfies Omit<Paper, 'seller'>
