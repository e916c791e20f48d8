import type { Filter } from '@kohoi/rules'
import { useQueries } from '@tanstack/react-query'
import { nounOf, pathOf } from '../api/nouns.ts'
import { glance, titleOf } from '../api/references.ts'
import { useLanguage } from '../words/index.tsx'
import type { FilterFields } from './use-filter-fields.ts'

/** The names of all records a filter mentions, by id; those still being read are missing. */
export function useTitles(filter: Filter, fields: FilterFields): ReadonlyMap<string, string> {
  const { language } = useLanguage()
  const wanted = new Map<string, string>()
  collect(filter, fields, wanted)
  const pairs = [...wanted]
  return useQueries({
    queries: pairs.map(([id, entity]) => ({
      queryKey: [pathOf(entity), 'glance', id],
      queryFn: () => glance(pathOf(entity), id),
      staleTime: 300_000,
    })),
    combine: (answers) => {
      const titles = new Map<string, string>()
      for (const [at, { data }] of answers.entries()) {
        const pair = pairs[at]
        if (data && pair) titles.set(pair[0], titleOf(data, nounOf(pair[1]), language))
      }
      return titles
    },
  })
}

function collect(filter: Filter, fields: FilterFields, into: Map<string, string>): void {
  if ('all' in filter) for (const child of filter.all) collect(child, fields, into)
  else if ('any' in filter) for (const child of filter.any) collect(child, fields, into)
  else if ('not' in filter) collect(filter.not, fields, into)
  else {
    const to = fields.find(filter.field)?.field.to
    const values = Array.isArray(filter.value) ? filter.value : [filter.value]
    if (to) for (const value of values) if (typeof value === 'string' && value) into.set(value, to)
  }
}
