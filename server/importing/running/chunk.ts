import type { Noun, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { sql } from '../../db/sql.ts'
import { applyChange, changeRecord, makeRecord } from '../../records/acts.ts'
import { type Kept, keptOf, type Taken } from '../../records/kept.ts'
import { Refused } from '../../refuse.ts'
import type { FileRow } from './file-reader.ts'
import { findMatches, keysOf, lockRecords, type Match } from './matches.ts'
import { failed, type Outcome, type RowProblem, refusedRow, skipped } from './outcome.ts'
import { resolveReferences } from './references.ts'
import { type RowContext, rowContext } from './row-context.ts'
import { columnFinder, type ReadRow, readRowValues, type Source, sourcesOf } from './row-values.ts'
import { type Run, Stopped } from './run.ts'

/** Rows of one import that came before in the file: the record they made or changed; null in a test, which keeps none. */
type Seen = Map<string, string | null>

type Lot = {
  run: Run
  /** How many rows are worked on in this transaction. */
  rows: number
  kept: Kept
  sources: readonly Source[]
  seen: Seen
  matches: ReadonlyMap<string, readonly Match[]>
  /** Records locked to be updated, as they stand. */
  records: Map<string, Row>
  /** Rows of this lot that are being worked on, by what they are recognised by. */
  pending: Map<string, Promise<Outcome>>
  /** The end of all rows begun so far. */
  ended: Promise<unknown>
  said: Set<string>
}

/** Rows of a lot that are in flight at once: while the database works on one, the next ones are checked. */
const together = 50

/**
 * Works on some rows with the same commands as the form, as the ctx's actor, and answers what became of each. A row that is refused
 * leaves no trace and hinders no other; anything else that goes wrong fails the transaction.
 */
export async function workOn(ctx: Ctx, run: Run, rows: readonly FileRow[]): Promise<Outcome[]> {
  const kept = keptOf(run.noun.name)
  if (!kept.access.create(ctx.actor, ctx.config)) throw new Stopped({ code: 'importNotPermitted' })
  const sources = sourcesOf(ctx, run)
  const read = rows.map((row) => readRowValues(ctx, run, sources, row))
  await resolveReferences(ctx, run.noun, read)
  const keys = read.map(({ values, problems }) =>
    run.record.onDuplicate === 'create' || problems.length ? [] : keysOf(run.noun.name, values),
  )
  const wanted = [...new Set(keys.flat())]
  const [seen, matches] = await Promise.all([findSeen(ctx, run, wanted), findMatches(ctx, kept, wanted)])
  const records = await lockRecords(ctx, kept, targetsOf(run, keys, seen, matches))
  const lot: Lot = {
    run,
    rows: rows.length,
    kept,
    sources,
    seen,
    matches,
    records,
    pending: new Map(),
    ended: Promise.resolve(),
    said: new Set(),
  }
  const outcomes: Outcome[] = []
  const work = read.map((row, i) => () => workOnRow(ctx, lot, row, keys[i] ?? []))
  for (let from = 0; from < work.length; from += together) {
    // All of them end before an error goes up: none may use the transaction after its rollback.
    const settled = await Promise.allSettled(work.slice(from, from + together).map((start) => start()))
    for (const one of settled) {
      if (one.status === 'rejected') throw one.reason
      outcomes.push(one.value)
    }
    // What is written so far leaves for the database, and others who wait for this process get their turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return outcomes
}

async function findSeen(ctx: Ctx, { record }: Run, keys: readonly string[]): Promise<Seen> {
  if (!keys.length) return new Map()
  const rows = await ctx.tx.many<{ key: string; record_id: string | null }>(sql`
    select key, record_id from import_keys
    where workspace_id = ${ctx.workspaceId} and import_id = ${record.id} and key = any(${[...keys]}::text[])`)
  return new Map(rows.map(({ key, record_id }) => [key, record_id]))
}

/** The records that the rows may update. */
function targetsOf(
  { record }: Run,
  keys: readonly (readonly string[])[],
  seen: Seen,
  matches: ReadonlyMap<string, readonly Match[]>,
): string[] {
  if (record.onDuplicate !== 'update') return []
  const ids = keys.flat().flatMap((key) => {
    const match = matches.get(key)?.find(({ may }) => may)
    return [seen.get(key), match?.id].filter((id) => typeof id === 'string')
  })
  return [...new Set(ids)].sort()
}

/** A row with what it is recognised by, and the end of the rows before it. */
type RowWork = ReadRow & { keys: readonly string[]; ended: Promise<unknown> }

function workOnRow(ctx: Ctx, lot: Lot, read: ReadRow, keys: readonly string[]): Promise<Outcome> {
  const before = [...new Set(keys.flatMap((key) => lot.pending.get(key) ?? []))]
  const { ended } = lot
  const outcome = decide(ctx, lot, { ...read, keys, ended }, before)
  // Whether it fails is for `workOn` to say; those after it only wait for its end.
  lot.ended = Promise.allSettled([ended, outcome])
  for (const key of keys) lot.pending.set(key, outcome)
  return outcome
}

async function decide(ctx: Ctx, lot: Lot, work: RowWork, before: readonly Promise<Outcome>[]): Promise<Outcome> {
  const { row, keys } = work
  if (work.problems.length) return failed(row, inOrder(lot.sources, work.problems))
  const earlier = (await Promise.all(before)).filter(({ result }) => result === 'created' || result === 'updated')
  const inFile = earlier.length > 0 || keys.some((key) => lot.seen.has(key))
  const found = keys.flatMap((key) => lot.matches.get(key) ?? [])
  if (!inFile && !found.length) return create(ctx, lot, work)
  if (lot.run.record.onDuplicate === 'skip') return skipped(row)
  const known = [...earlier.map(({ recordId }) => recordId), ...keys.map((key) => lot.seen.get(key))]
  const id = known.find((one) => typeof one === 'string') ?? found.find(({ may }) => may)?.id
  // A test keeps nothing, so the record that an earlier row would have made is not there to be changed.
  if (id === undefined && inFile) return { ...skipped(row), result: 'updated' }
  if (id === undefined) return failed(row, [{ code: 'rowNotYours' }])
  // Another row may be changing the same record, recognised by something else.
  await work.ended
  const present = lot.records.get(id)
  return present ? update(ctx, lot, work, present) : create(ctx, lot, work)
}

const inOrder = (sources: readonly Source[], problems: readonly RowProblem[]) => {
  const at = new Map(sources.map(({ column, name }, i) => [column ?? name, i]))
  const place = ({ column, field }: RowProblem) => at.get(column ?? field ?? '') ?? -1
  return [...problems].sort((a, b) => place(a) - place(b))
}

async function create(ctx: Ctx, lot: Lot, work: RowWork): Promise<Outcome> {
  const { kept, run } = lot
  return guarded(ctx, lot, work, async (scope) => {
    const { body, fixed } = sent(scope.ctx, lot, work, null)
    const taken = await kept.intake?.(scope.ctx, body, null)
    const columns = { ...taken?.columns, ...(kept.noun.bin ? { import_id: run.record.id } : {}) }
    const record = await makeRecord(scope.ctx, kept, taken ? taken.body : body, { ...fixed, ...taken?.fixed }, columns)
    await taken?.written?.(scope.ctx, record.id)
    lot.records.set(record.id, record as Row)
    return { result: 'created', recordId: record.id, before: null }
  })
}

async function update(ctx: Ctx, lot: Lot, work: RowWork, present: Row): Promise<Outcome> {
  const { kept } = lot
  const id = present.id as string
  return guarded(ctx, lot, work, async (scope) => {
    const before = present as RecordOf<typeof kept.noun>
    const { body, act } = sent(scope.ctx, lot, work, before)
    const changed = await changeRecord(scope.ctx, kept, before, body)
    const record = act ? await applyChange(scope.ctx, kept, changed, act.values, [], act) : changed
    lot.records.set(id, record as Row)
    return { result: 'updated', recordId: id, before: changesBy(scope, kept, id) }
  })
}

/** What undoing has to bring back: of what a row may say, each field as it was before the first change. */
function changesBy({ notes, ctx }: RowContext, kept: Kept, id: string): { field: string; from: unknown }[] {
  const beyond = kept.imported?.fields(ctx.actor) ?? {}
  const before = new Map<string, unknown>()
  for (const { entity, recordId, changes = [] } of notes)
    for (const { field, from } of entity === kept.noun.name && recordId === id ? changes : [])
      if ((!kept.noun.fields[field]?.readOnly || field in beyond) && !before.has(field)) before.set(field, from)
  return [...before].map(([field, from]) => ({ field, from }))
}

/** Runs the command of one row; its refusal becomes the row's, unless it had begun to write. */
async function guarded(
  ctx: Ctx,
  { run, sources, said, rows }: Lot,
  { row, keys, ended }: RowWork,
  command: (scope: RowContext) => Promise<Pick<Outcome, 'result' | 'recordId' | 'before'>>,
): Promise<Outcome> {
  const scope = rowContext(ctx, run.record.id, rows, said, ended)
  try {
    const done = await command(scope)
    scope.release()
    return { ...done, row, keys, problems: [], givenTo: scope.givenTo() }
  } catch (error) {
    if (!(error instanceof Refused) || scope.wrote()) throw error
    return refusedRow(row, error, columnFinder(sources, row))
  }
}

/** What the form would send, and what goes beyond it. */
function sent(ctx: Ctx, lot: Lot, row: ReadRow, before: RecordOf<Noun> | null): Taken {
  const body = bodyOf(lot, row, before as Row | null)
  return lot.kept.imported?.take(ctx, body, row.names, before) ?? { body }
}

/** Only cells that are filled. Parts of an address join those the record has. */
function bodyOf({ sources, kept }: Lot, { values }: ReadRow, present: Row | null): Row {
  const body: Row = { ...values }
  for (const { name, matchOnly } of sources) if (matchOnly) delete body[name]
  for (const [name, field] of Object.entries(kept.noun.fields))
    if (field.shape === 'address' && body[name] && present?.[name])
      body[name] = { ...(present[name] as Row), ...(body[name] as Row) }
  return body
}
