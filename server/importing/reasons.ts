import { nounByName, problemMessage, refusals } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { importFields } from './meaning/import-fields.ts'
import type { RowProblem } from './running/outcome.ts'

/** Why a row failed, as a person reads it: `Country “Philipines”: There is no such entry. Did you mean Philippines?` */
export const reasonOf = (problems: readonly RowProblem[], entity: string, ctx: Ctx): string =>
  problems
    .map((problem) => {
      const message = messageOf(problem, ctx)
      const place = labelOf(problem, entity, ctx)
      if (place === null) return message
      return problem.value ? `${place} “${problem.value}”: ${message}` : `${place}: ${message}`
    })
    .join(' ')

/** What is wrong, in the actor's language. */
export const messageOf = (problem: RowProblem, { actor: { language } }: Ctx): string =>
  problem.refusal ? refusals[problem.refusal].detail[language] : problemMessage(problem, language)

/** The column it is at, else the field; null for the row as a whole. */
export const labelOf = ({ column, field }: RowProblem, entity: string, ctx: Ctx): string | null =>
  column ??
  (field ? (importFields(nounByName(entity), ctx).get(field)?.field.label[ctx.actor.language] ?? field) : null)
