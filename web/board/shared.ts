import { createContext, use } from 'react'
import type { Referenced } from '../api/references.ts'
import type { StageNames } from '../opportunities/stages.ts'
import type { Question } from './use-board.ts'

/** What every card needs, read once for all of them. */
export type Shared = {
  question: Question
  stages: StageNames
  people: ReadonlyMap<string, Referenced>
  tags: ReadonlyMap<string, Referenced>
  /** Whether the present person moves cards at all. */
  may: boolean
  /** One column at a time. */
  narrow: boolean
  /** Asks to which stage a card shall go. */
  onAsk: (id: string) => void
  /** Plans an activity at a card. */
  onPlan: (id: string) => void
  /** How a column brings one of its cards into sight, by the id of its stage. */
  scrollers: Map<string | null, (at: number) => void>
}

const Context = createContext<Shared | null>(null)
export const SharedProvider = Context.Provider

export function useShared(): Shared {
  const shared = use(Context)
  if (!shared) throw new Error('SharedProvider is missing')
  return shared
}
