import type { Filter } from '@kohoi/rules'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** What a list's address holds. */
export type ListSearch = { q?: string; sort?: string; filter?: Filter; view?: string }

/** For a list route: `validateSearch: listSearch`. Anything else in the address is left out. */
export function listSearch(search: Record<string, unknown>): ListSearch {
  const { q, sort, filter, view } = search
  return {
    ...((typeof q === 'string' || typeof q === 'number') && { q: String(q) }),
    ...(typeof sort === 'string' && { sort }),
    ...(typeof filter === 'object' && filter !== null && { filter: filter as Filter }),
    ...(typeof view === 'string' && { view }),
  }
}

/** The list's question from the address, and how to change it; an undefined part leaves the address. */
export function useListSearch(): [ListSearch, (part: { [K in keyof ListSearch]?: ListSearch[K] | undefined }) => void] {
  const search = useSearch({ strict: false }) as ListSearch
  const navigate = useNavigate()
  const change = (part: { [K in keyof ListSearch]?: ListSearch[K] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined && value !== ''),
    )
    void navigate({ to: '.', search: next as never, replace: true })
  }
  return [search, change]
}

/** `name` → `name` → `-name` → nothing: what the next press on a head does. */
export function nextSort(sort: string | undefined, field: string): string | undefined {
  if (sort === field) return `-${field}`
  return sort === `-${field}` ? undefined : field
}
