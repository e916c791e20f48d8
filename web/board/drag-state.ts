import { store } from '../ui/store.ts'
import { hold } from './use-board.ts'

/** Where a card may be dropped: a stage, or the place that asks why it was lost. */
export type Place = { stageId: string } | 'lost'
type Drag = { id: string; from: string | null; over: Place | null; by: 'pointer' | 'keys' }

/** The card that is being carried, by mouse, finger or keys. */
export const dragged = store<Drag | null>(null)

let release: (() => void) | undefined

/** Takes a card up: the board holds still until it is put down. */
export function lift(id: string, from: string | null, by: Drag['by']): void {
  release?.()
  release = hold()
  dragged.set({ id, from, over: by === 'keys' && from ? { stageId: from } : null, by })
}

export const carry = (over: Place | null): void =>
  dragged.set((now) => (now && now.over !== over && !samePlace(now.over, over) ? { ...now, over } : now))

/** Puts the card down; answers where, null for nowhere. */
export function putDown(): { id: string; at: Place | null } | null {
  const now = dragged.get()
  dragged.set(null)
  release?.()
  release = undefined
  return now && { id: now.id, at: now.over }
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a !== null && (a === b || (a !== 'lost' && b !== 'lost' && a.stageId === b?.stageId))
