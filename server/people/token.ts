import { createHash, randomBytes } from 'node:crypto'
import { isId } from '../db/ids.ts'

/** A secret as it travels: the workspace it opens and 256 random bits. Only the hash is kept. */
export function newToken(workspaceId: string): { token: string; hash: Buffer } {
  const token = `${workspaceId}.${randomBytes(32).toString('base64url')}`
  return { token, hash: hashToken(token) }
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The workspace a token says it belongs to; null for text that is no token of ours. */
export function workspaceOf(token: string): string | null {
  const id = token.slice(0, 36)
  return isId(id) && token[36] === '.' && token.length > 60 && token.length < 200 ? id : null
}
