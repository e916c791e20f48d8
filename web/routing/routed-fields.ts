import { useMemo } from 'react'
import { type FilterFields, useFilterFields } from '../filters/use-filter-fields.ts'

type Routed = 'lead' | 'opportunity'

/**
 * The fields a rule may name when it is asked about a lead or an opportunity: a team takes both by one rule. `lacks` says which of
 * them the record has not: there they count as empty.
 */
export function useRoutedFields(entity: Routed): FilterFields & { lacks: (name: string) => boolean } {
  const own = useFilterFields(entity)
  const other = useFilterFields(entity === 'lead' ? 'opportunity' : 'lead')
  return useMemo(() => {
    const find = (name: string) => own.find(name) ?? other.find(name)
    return {
      list: own.list,
      find,
      rules: (name) => find(name)?.rule,
      gone: (name) => own.gone(name) ?? other.gone(name),
      lacks: (name) => !own.find(name) && other.find(name) !== undefined,
    }
  }, [own, other])
}
