import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addressOf, nounOf, pathOf } from '../api/nouns.ts'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './leads.module.css'

export type Duplicate = {
  entity: string
  id: string
  number: string | null
  name: string
  reason: string
  score: number
}
type Asked = { name?: unknown; email?: unknown; phone?: unknown; taxId?: unknown; id?: string }

/** Records that may be the same as what is being typed; asked 400 ms after the last key. */
export function useDuplicates(entity: string, asked: Asked): readonly Duplicate[] {
  const given = Object.entries(asked).filter(([, value]) => typeof value === 'string' && value.trim().length > 2)
  const [settled] = useDebouncedValue(JSON.stringify(Object.fromEntries(given)), 400)
  const { data } = useQuery({
    queryKey: [pathOf(entity), 'list', 'duplicates', settled],
    queryFn: ({ signal }) => read(entity, JSON.parse(settled) as Record<string, string>, signal),
    enabled: settled !== '{}',
    placeholderData: keepPreviousData,
  })
  return settled === '{}' ? [] : (data ?? [])
}

/** A hint only: when it cannot be had, nothing is said. */
async function read(entity: string, search: Record<string, string>, signal: AbortSignal): Promise<Duplicate[]> {
  try {
    return (await api.get<{ items: Duplicate[] }>('/duplicates', { entity, ...search }, signal)).items
  } catch (thrown) {
    if (isRefusal(thrown)) return []
    throw thrown
  }
}

/** The warning under the fields: who may be there already and why. Saving stays possible. `sameKind` leaves out that a contact has also a lead. */
export function DuplicateNote({ entity, sameKind = false, ...asked }: Asked & { entity: string; sameKind?: boolean }) {
  const w = useWords()
  const found = useDuplicates(entity, asked).filter((one) => !sameKind || one.entity === entity)
  if (found.length === 0) return null
  return (
    <div data-wide>
      <Note look="warn">
        {w.leads.duplicates(found.length)}
        <ul className={classes.duplicates}>
          {found.slice(0, 5).map((one) => (
            <li key={one.id}>
              <DuplicateLink {...one} />
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}

function DuplicateLink({ entity, id, number, name, reason }: Duplicate) {
  const say = useLabel()
  const why = useReason(reason)
  const noun = nounOf(entity)
  return (
    <>
      <AppLink to={addressOf(entity, id)} target="_blank" lang="">
        {name}
      </AppLink>{' '}
      <small>{[noun && say(noun.label), number, why].filter(Boolean).join(' · ')}</small>
    </>
  )
}

/** Why two records may be one, in words; nothing for a reason without words. */
export function useReason(reason: string): string | undefined {
  const words: Readonly<Record<string, string>> = useWords().leads.duplicateBy
  return words[reason]
}
