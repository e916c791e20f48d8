import type { Notice } from '../api/live.ts'

/** What pops up: alerts each on a card of its own, and what came while one was away, told together. */
export type Waiting = { alerts: readonly Notice[]; away: readonly Notice[] }

/**
 * What pops up when one comes in: every unread Big Deal that was not closed by hand, and other unread notices newer than the last
 * visit. One alone is shown itself, several become one summary with the Big Deals on top.
 */
export function onArrival(notices: readonly Notice[], lastSeen: string | null, closed: ReadonlySet<string>): Waiting {
  const missed = notices.filter(
    ({ id, kind, readAt, createdAt }) =>
      readAt === null && (kind === 'bigDeal' ? !closed.has(id) : lastSeen === null || createdAt > lastSeen),
  )
  if (missed.length === 1) return { alerts: missed, away: [] }
  return { alerts: [], away: [...missed.filter(isBig), ...missed.filter((notice) => !isBig(notice))] }
}

/** What still waits after some were read elsewhere. */
export function stillWaiting(waiting: Waiting, known: readonly Notice[]): Waiting {
  const read = new Set(known.filter((notice) => notice.readAt !== null).map((notice) => notice.id))
  const unread = ({ id }: Notice) => !read.has(id)
  return waiting.alerts.every(unread) && waiting.away.every(unread)
    ? waiting
    : { alerts: waiting.alerts.filter(unread), away: waiting.away.filter(unread) }
}

export const isBig = ({ kind }: Notice): boolean => kind === 'bigDeal'
