import { isDeepStrictEqual } from 'node:util'
import type { Noun, Problem } from '@kohoi/contract'
import { fieldSchema, problemsOf } from '@kohoi/contract/schema'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { Again } from '../db/transaction.ts'
import { asField, customFieldsOf } from './fields.ts'

/**
 * Custom values: known, of their kind; given ones are merged into those the record has. `complete`: required ones must be filled, as in a
 * form; what the program does to a record (handing it over, winning it) does not fail because a field became required since.
 */
export function customProblems(ctx: Ctx, noun: Noun, next: Row, before: Row | null, complete: boolean): Problem[] {
  const had = (before?.custom as Row | undefined) ?? {}
  const sent = (next.custom as Row | null | undefined) ?? {}
  const merged: Row = { ...had }
  const problems: Problem[] = []
  const fields = new Map(customFieldsOf(noun, ctx.config).map((custom) => [custom.code, custom]))
  for (const [code, value] of Object.entries(sent)) {
    const custom = fields.get(code)
    const path = `custom.${code}`
    if (!custom) {
      if (!Object.hasOwn(had, code) || JSON.stringify(had[code]) !== JSON.stringify(value))
        problems.push({ path, code: 'unknownField' })
      continue
    }
    if (value === undefined) continue
    const read = fieldSchema({ ...asField(custom), required: false }).safeParse(value)
    if (read.success) merged[code] = read.data
    else
      problems.push(
        ...problemsOf(read.error).map((problem) => ({
          ...problem,
          path: problem.path ? `${path}.${problem.path}` : path,
        })),
      )
  }
  for (const [code, custom] of fields) {
    if (!before && !Object.hasOwn(merged, code) && custom.default !== null && custom.default !== undefined)
      merged[code] = custom.default
    const value = merged[code]
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0)
    if (complete && custom.required && empty && custom.kind !== 'yesNo')
      problems.push({ path: `custom.${code}`, code: 'required' })
    if (value === null) delete merged[code]
  }
  next.custom = merged
  return problems
}

/**
 * Keeps custom fields as they were read until this transaction ends, those that it gives values to: whoever is about to change a kind or
 * take options away waits, and then finds that there are data. One that has changed meanwhile: all is done again as it is now.
 */
export async function holdDefinitions(ctx: Ctx, noun: Noun, now: Row, before: Row = {}): Promise<void> {
  const given = customFieldsOf(noun, ctx.config).filter(({ code }) => !isDeepStrictEqual(now[code], before[code]))
  if (!given.length) return
  const rows = await ctx.tx.many<{ id: string; version: number }>(sql`select id, version from custom_fields
    where workspace_id = ${ctx.workspaceId} and id = any(${given.map(({ id }) => id)}::uuid[]) order by id for key share`)
  const stands = new Map(rows.map(({ id, version }) => [id, version]))
  if (given.some(({ id, version }) => stands.get(id) !== version)) throw new Again()
}
