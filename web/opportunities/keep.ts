import type { QueryClient } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import type { BoardCard, Opportunity } from './opportunity.ts'

type Shown = { columns: readonly { items: readonly BoardCard[] }[] }

/** Where the boards that were read are kept: one for each question. */
export const boards = [...keys.all('opportunities'), 'board'] as const

/** Makes an opportunity as it is now known to its page and to every board that shows it. */
export function keepOpportunity(client: QueryClient, record: Opportunity): void {
  const newer = <T extends BoardCard>(old: T): T | Opportunity => (old.version > record.version ? old : record)
  client.setQueryData<Opportunity>(keys.record('opportunities', record.id), (old) => (old ? newer(old) : record))
  client.setQueriesData<Shown>({ queryKey: boards }, (board) =>
    board?.columns.some(({ items }) => items.some(({ id }) => id === record.id))
      ? {
          columns: board.columns.map((column) => ({
            ...column,
            items: column.items.map((item) => (item.id === record.id ? newer(item) : item)),
          })),
        }
      : board,
  )
}
