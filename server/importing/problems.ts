import type { ProblemCode } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { readRecord } from '../records/acts.ts'
import { type Asked, readLimit, refuseUnknown } from '../records/list.ts'
import { imports, type Mapping } from './imports.ts'
import { labelOf, messageOf } from './reasons.ts'
import type { RowProblem } from './running/outcome.ts'

/** What another word for the cell may mend. */
const mendable = new Set<ProblemCode>([
  'cellUnknown',
  'cellMeant',
  'cellAmbiguous',
  'choice',
  'country',
  'cellYesNo',
  'inactive',
])

/**
 * Why rows failed, in test or import, each cause once with the number of its rows, the most frequent first. `mappable`: saying in `values`
 * what the cell means mends them all.
 */
export async function listProblems(ctx: Ctx, id: string, asked: Asked) {
  refuseUnknown(asked)
  const limit = readLimit(asked.limit)
  const { entity, ...record } = await readRecord(ctx, imports, id)
  const mapping = record.mapping as Mapping
  const rows = await ctx.tx.many<{ problem: RowProblem; rows: number; first: number }>(sql`
    select p.problem, count(*)::int as rows, min(r.row) as first
    from import_rows r cross join jsonb_array_elements(r.problems) as p (problem)
    where r.workspace_id = ${ctx.workspaceId} and r.import_id = ${id} and r.result = 'failed'
    group by p.problem order by rows desc, first, p.problem limit ${limit}`)
  const items = rows.map(({ problem, ...count }) => ({
    column: problem.column ?? null,
    field: problem.field ?? mapping[problem.column ?? ''] ?? null,
    label: labelOf(problem, entity, ctx),
    value: problem.value ?? null,
    code: problem.refusal ?? problem.code,
    message: messageOf(problem, ctx),
    rows: count.rows,
    firstRow: count.first,
    suggestions: problem.meant ?? [],
    mappable: isMappable(problem),
  }))
  return { items, nextCursor: null }
}

/** A cell that was too long to be kept whole cannot be named. */
const isMappable = ({ column, value, code, refusal }: RowProblem): boolean =>
  column !== undefined && Boolean(value) && !value?.endsWith('…') && !refusal && mendable.has(code)
