import { createHash } from 'node:crypto'
import { type Demand, finder } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { Json, shapeOf } from '../db/inserts.ts'
import type { Row } from '../db/rows.ts'
import type { Step } from './receipt.ts'

/** A task, team or member as the rules had it, with what its rule demands. */
export type Candidate = Pick<Step, 'kind' | 'id' | 'name'> & { demands: readonly Demand[] }

/** Candidates that are asked together, in their order, as one version of the configuration had them. */
export class Page {
  readonly candidates: readonly Candidate[]
  /** Where the receipts' page is to be found; the same for the same content. */
  readonly id: string
  private readonly finders: ReadonlyMap<string, ReturnType<typeof finder>>
  private kept = false

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates
    const fields = new Set(candidates.flatMap(({ demands }) => demands.map(({ field }) => field)))
    this.finders = new Map([...fields].map((field) => [field, finder(field)]))
    const hex = createHash('sha256').update(JSON.stringify(candidates)).digest('hex')
    this.id = [
      [0, 8],
      [8, 12],
      [12, 16],
      [16, 20],
      [20, 32],
    ]
      .map(([from, to]) => hex.slice(from, to))
      .join('-')
  }

  /** What a record has in every field that the page's candidates demand something of. */
  valuesOf(record: Row): Row {
    return Object.fromEntries([...this.finders].map(([field, find]) => [field, find(record) ?? null]))
  }

  /** Writes the page down with the first receipt that names it. */
  keep(ctx: Ctx): void {
    if (this.kept) return
    ctx.tx.insert(pageShape, [ctx.workspaceId, this.id, new Json(this.candidates)])
    ctx.after(() => {
      this.kept = true
    })
  }
}

const pageShape = shapeOf('rule_pages', ['workspace_id', 'id', 'candidates'], ['workspace_id', 'id'], 'old')
