import type { Filter } from '@kohoi/rules'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { listen } from '../api/live.ts'
import { api, type Search } from '../api/request.ts'
import { boards } from '../opportunities/keep.ts'
import type { BoardCard } from '../opportunities/opportunity.ts'
import { store, useStore } from '../ui/store.ts'
import { type Board, extended, find, refreshed } from './board.ts'
import { glow } from './glow.ts'
import { slide } from './slide.ts'

export type Question = { filter?: Filter | undefined; q?: string | undefined; sort?: string | undefined }

/** How long changes gather before they are read, and how often they are read at most, in milliseconds. */
const gather = 300
const atMost = 1000
/** The most ids that a filter of an address holds. */
const mostIds = 100

export const boardKey = (question: Question) => [...boards, question] as const

/** While somebody drags, or a move is under way, the board holds still. */
const busy = store(0)

/** The card that another moved last. */
export const lastMove = store<BoardCard | null>(null)

/** Holds the board still until the answer is called. */
export function hold(): () => void {
  busy.set((n) => n + 1)
  let held = true
  return () => {
    if (held) busy.set((n) => n - 1)
    held = false
  }
}

/** The board as the question asks for it, kept fresh by the server's events. */
export function useBoard(question: Question) {
  const client = useQueryClient()
  const still = useStore(busy) > 0
  const changed = useRef(new Set<string>())
  const key = boardKey(question)
  const text = JSON.stringify(question)
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readBoard(client, question, changed.current, signal),
    enabled: !still,
    // Cards are shared by `refreshed`, which knows which of ten thousand it read.
    structuralSharing: false,
    placeholderData: (old) => old,
  })
  useEffect(() => {
    const shown = boardKey(JSON.parse(text) as Question)
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = 0
    const read = () => {
      timer = undefined
      last = Date.now()
      // Nobody looks: it is read when somebody does.
      void client.invalidateQueries({ queryKey: shown, refetchType: document.hidden ? 'none' : 'active' })
    }
    const unlisten = listen('changed', ({ entity, id, version }) => {
      if (entity === 'opportunity') {
        const known = find(client.getQueryData<Board>(shown), id)?.card
        if (known && version !== undefined && known.version >= version) return
        changed.current.add(id)
      } else if (entity !== 'stage') return
      timer ??= setTimeout(read, Math.max(gather, atMost - (Date.now() - last)))
    })
    return () => {
      clearTimeout(timer)
      unlisten()
    }
  }, [client, text])
  return query
}

async function readBoard(
  client: QueryClient,
  question: Question,
  waiting: Set<string>,
  signal: AbortSignal,
): Promise<Board> {
  const changed = new Set(waiting)
  const search = searchOf(question)
  const [fresh, touched] = await Promise.all([
    api.get<Board>('/board', search, signal),
    readChanged(client, question, changed, signal),
  ])
  for (const id of changed) waiting.delete(id)
  const before = client.getQueryData<Board>(boardKey(question))
  // Too many to ask for one by one: further pages are read again as one scrolls.
  const after = touched ? refreshed(before, fresh, changed, touched) : fresh
  glow([...changed].filter((id) => find(after, id)))
  const elsewhere = [...changed].filter((id) => {
    const [was, is] = [find(before, id), find(after, id)]
    return was && is && was.column.stageId !== is.column.stageId
  })
  const [id] = elsewhere
  if (id && before) {
    lastMove.set(find(after, id)?.card ?? null)
    if (elsewhere.length === 1) await slide(id, () => client.setQueryData(boardKey(question), after))
  }
  return after
}

/** Where changed cards stand now of which more than the first pages may have been read; null when there are too many. */
async function readChanged(
  client: QueryClient,
  question: Question,
  changed: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Board | null> {
  const before = client.getQueryData<Board>(boardKey(question))
  const deep = before?.columns.some(({ items }) => items.length > 50)
  if (!deep || changed.size === 0) return { columns: [] }
  if (changed.size > mostIds) return null
  const only: Filter = { field: 'id', op: 'isOneOf', value: [...changed] }
  const filter: Filter = { all: question.filter ? [question.filter, only] : [only] }
  return api.get<Board>('/board', { ...searchOf(question), filter }, signal)
}

/** A team's board has that team's stages. */
export const searchOf = (question: Question): Search => ({ ...question, teamId: teamOf(question.filter) })

/** The one team a filter is about. */
export function teamOf(filter: Filter | undefined): string | undefined {
  const parts = filter ? ('all' in filter ? filter.all : [filter]) : []
  for (const part of parts)
    if ('field' in part && part.field === 'teamId' && part.op === 'is' && typeof part.value === 'string')
      return part.value
  return undefined
}

/** The next page of one column: read once at a time, a failure is told and can be tried again. */
export function useMore(question: Question, stageId: string | null, cursor: string | null) {
  const client = useQueryClient()
  const reading = useRef(false)
  const [failed, setFailed] = useState(false)
  const more = async () => {
    if (cursor === null || reading.current) return
    reading.current = true
    setFailed(false)
    try {
      const page = await api.get<Board>('/board', { ...searchOf(question), stageId: stageId ?? 'none', cursor })
      const [column] = page.columns
      if (column)
        client.setQueryData<Board>(boardKey(question), (now) => {
          const here = now?.columns.find((one) => one.stageId === stageId)
          // Read anew meanwhile, from another place on.
          return now && here?.nextCursor === cursor ? extended(now, column) : now
        })
    } catch {
      setFailed(true)
    } finally {
      reading.current = false
    }
  }
  return { more, failed }
}
