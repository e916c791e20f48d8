import { type Language, nounByName, problemMessage, refusals } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import { importFields } from './import-fields.ts'
import type { RowProblem } from './running/outcome.ts'

/** Why a row failed, as a person reads it: `Country “Philipines”: There is no such entry. Did you mean Philippines?` */
export const reasonOf = (
  problems: readonly RowProblem[],
  entity: string,
  { config, language }: { config: Config; language: Language },
): string => {
  const fields = importFields(nounByName(entity), config)
  return problems
    .map((problem) => {
      const { column, field, value, refusal } = problem
      const message = refusal ? refusals[refusal].detail[language] : problemMessage(problem, language)
      const place = column ?? (field ? (fields.get(field)?.field.label[language] ?? field) : null)
      if (place === null) return message
      return value ? `${place} “${value}”: ${message}` : `${place}: ${message}`
    })
    .join(' ')
}
