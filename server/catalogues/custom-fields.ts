import { customField, type Noun, nouns, type Problem, type RecordOf, snake } from '@kohoi/contract'
import { fieldSchema, problemsOf } from '@kohoi/contract/schema'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { raw, type Sql, sql } from '../db/sql.ts'
import { salesSettingsAccess } from '../people/access.ts'
import { asField } from '../records/fields.ts'
import { type Draft, keep } from '../records/kept.ts'
import { customTexts } from '../records/save.ts'
import { isVisible } from '../records/visible.ts'
import { refuse } from '../refuse.ts'
import { breakRulesNaming, rulesNaming } from './broken-rules.ts'

type CustomField = RecordOf<typeof customField>
type Given = Draft<typeof customField>

/** Custom fields: a code fit for addresses and files; kind, code and options in use stay once there are data or conditions. */
keep({
  noun: customField,
  access: salesSettingsAccess,
  async check(ctx, next, before) {
    next.linkTo = next.kind === 'link' ? (next.linkTo ?? 'account') : null
    const problems = [...codeProblems(ctx, next, before), ...optionProblems(next)]
    if (!Object.values(next.label ?? {}).some(Boolean)) problems.push({ path: 'label', code: 'required' })
    // A file is kept at a record that is there already.
    if (next.kind === 'file' && next.required) problems.push({ path: 'required', code: 'neverRequired' })
    if (!problems.length) problems.push(...(await defaultProblems(ctx, next)))
    if (before && !problems.length) problems.push(...(await changeProblems(ctx, next, before)))
    return problems
  },
  async changed(ctx, record, before) {
    if (before.active && !record.active) await breakRulesNaming(ctx, record)
    if (before.active !== record.active && customTexts.has(record.kind))
      ctx.enqueue('search.again', { entity: record.entity, code: record.code })
  },
  async removed(ctx, record) {
    const count = await holding(ctx, record)
    if (count > 0) throw refuse('catalogue.inUse', { count })
    await breakRulesNaming(ctx, record)
  },
})

/** Words that programs and conditions read as something else. */
const reserved = new Set(
  'all any not field op value id custom prototype true false null undefined nan infinity'.split(' '),
)
const isReserved = (code: string) => reserved.has(code.toLowerCase()) || code in Object.prototype

function codeProblems(ctx: Ctx, { code = '', entity }: Given, before: CustomField | null): Problem[] {
  if (code !== before?.code && isReserved(code)) return [{ path: 'code', code: 'reserved', with: code }]
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(code)) return [{ path: 'code', code: 'code' }]
  const twin = ctx.config
    .list('customField')
    .find((other) => other.id !== before?.id && other.entity === entity && fold(other.code) === fold(code))
  return twin ? [{ path: 'code', code: 'taken' }] : []
}

function optionProblems({ kind, options }: Given): Problem[] {
  if ((kind === 'choice' || kind === 'choices') && !options?.length) return [{ path: 'options', code: 'required' }]
  const codes = (options ?? []).map(({ code }) => code)
  return codes.flatMap((code, i): Problem[] => {
    const path = `options.${i}.code`
    if (code in Object.prototype) return [{ path, code: 'reserved', with: code }]
    return codes.indexOf(code) === i ? [] : [{ path, code: 'taken' }]
  })
}

/** The value new records start with is read as one that somebody enters: a wrong one would stand in the way of every list. */
async function defaultProblems(ctx: Ctx, next: Given): Promise<Problem[]> {
  if (next.default === null || next.default === undefined) return []
  const field = asField(next as CustomField)
  const read = fieldSchema({ ...field, required: false }).safeParse(next.default)
  if (!read.success)
    return problemsOf(read.error).map((one) => ({ ...one, path: one.path ? `default.${one.path}` : 'default' }))
  next.default = read.data
  return field.to && read.data && !(await isVisible(ctx, field.to, String(read.data)))
    ? [{ path: 'default', code: 'unknownReference' }]
    : []
}

/** What cannot be changed any more, since records hold values or conditions name the field. */
async function changeProblems(ctx: Ctx, next: Given, before: CustomField): Promise<Problem[]> {
  if (next.entity !== before.entity) return [{ path: 'entity', code: 'readOnly' }]
  const changed = (['kind', 'linkTo', 'code'] as const).filter((name) => next[name] !== before[name])
  if (changed.length && (await holding(ctx, before))) {
    if (changed.includes('code')) return [{ path: 'code', code: 'readOnly' }]
    throw refuse('customField.kindFixed')
  }
  const rules = changed.length ? rulesNaming(ctx, before) : []
  if (rules.length)
    return changed.map((path) => ({ path, code: 'namedByRules', with: rules.map(({ name }) => name).join(', ') }))
  const codes = new Set((next.options ?? []).map(({ code }) => code))
  const gone = (before.options ?? []).map(({ code }) => code).filter((code) => !codes.has(code))
  return gone.length && next.kind === before.kind ? usedProblems(ctx, before, gone) : []
}

async function usedProblems(ctx: Ctx, field: CustomField, gone: readonly string[]): Promise<Problem[]> {
  const has =
    field.kind === 'choices' ? sql`custom -> ${field.code} ?| ${gone}` : sql`custom ->> ${field.code} = any(${gone})`
  const count = await holding(ctx, field, has)
  const rules = rulesNaming(ctx, field).filter(({ says }) => gone.some((code) => says.includes(JSON.stringify(code))))
  const where = [...(count ? [String(count)] : []), ...rules.map(({ name }) => name)]
  return where.length ? [{ path: 'options', code: 'optionUsed', with: where.join(', ') }] : []
}

/**
 * How many records, also in the bin, hold a value, or one of which `has` is true. Whoever is giving one at this moment is waited for, and
 * nobody does until we end.
 */
async function holding(
  ctx: Ctx,
  { id, entity, code }: Pick<CustomField, 'id' | 'entity' | 'code'>,
  has?: Sql,
): Promise<number> {
  const noun: Noun | undefined = nouns[entity]
  if (!noun?.custom) return 0
  await ctx.tx.maybe(sql`select 1 from custom_fields where workspace_id = ${ctx.workspaceId} and id = ${id} for update`)
  const found = await ctx.tx.maybe<{ n: bigint }>(
    sql`select count(*) as n from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId} and ${has ?? sql`custom ? ${code}`}`,
  )
  return Number(found?.n ?? 0)
}
