import { z } from 'zod'

/** Pieces of the bodies that acts on documents take. */
export const nothing = z.strictObject({})
export const asked = {
  error: (issue: { input?: unknown }) => (issue.input === undefined || issue.input === null ? 'required' : 'wrongType'),
}
export const reason = z.string(asked).trim().min(1, 'required').max(4000, 'tooLong:4000')
export const id = z.string('wrongType').max(100, 'unknownReference')
