import type { Noun } from '@kohoi/contract/noun'
import { useQueries } from '@tanstack/react-query'
import { pathOf } from './nouns.ts'
import { whole } from './use-list.ts'

type Entry = { id: string; active: boolean; isDefault: boolean }

/** What a new record begins with: the default entry of each catalogue that these of its fields choose from. */
export function useUsual(noun: Noun, names: readonly string[]): Readonly<Record<string, string>> {
  return useQueries({
    queries: names.map((name) => whole<Entry>(pathOf(noun.fields[name]?.to ?? ''))),
    combine: (lists) =>
      Object.fromEntries(
        names.flatMap((name, at) => {
          const usual = lists[at]?.data?.find((entry) => entry.active && entry.isDefault)
          return usual ? [[name, usual.id]] : []
        }),
      ),
  })
}
