import type { Filter } from '@kohoi/rules'
import { Button } from '@mantine/core'
import { same } from '../../api/merge.ts'
import { useListSearch } from './list-search.ts'

/** Filters used every day, one press each. One that is set shows as a chip of the filter and can be taken away there. */
export function QuickFilters({ filters }: { filters: readonly { word: string; filter: Filter }[] }) {
  const [search, change] = useListSearch()
  const parts = search.filter ? ('all' in search.filter ? search.filter.all : [search.filter]) : []
  const free = filters.filter(({ filter }) => !parts.some((part) => same(part, filter)))
  // Two that speak of the same field exclude each other.
  const fieldOf = (filter: Filter) => ('field' in filter ? filter.field : null)
  const without = (filter: Filter) =>
    parts.filter((part) => !filters.some((one) => same(one.filter, part) && fieldOf(one.filter) === fieldOf(filter)))
  return free.map(({ word, filter }) => (
    <Button
      key={word}
      variant="default"
      px={10}
      styles={{ root: { borderStyle: 'dashed', color: 'var(--text-2)' } }}
      onClick={() => change({ filter: { all: [...without(filter), filter] } })}
    >
      {word}
    </Button>
  ))
}
