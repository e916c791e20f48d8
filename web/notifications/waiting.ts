import type { Notice } from '../api/live.ts'

export type Waiting = { alerts: readonly Notice[]; away: number }

/**
 * What pops up when one comes in: of the unread notices newer than the last visit, one alone is shown itself,
 * several become one summary with their number.
 */
export function onArrival(unread: readonly Notice[], lastSeen: string | null): Waiting {
  const missed = unread.filter((notice) => notice.readAt === null && (lastSeen === null || notice.createdAt > lastSeen))
  return missed.length === 1 ? { alerts: missed, away: 0 } : { alerts: [], away: missed.length }
}

/** The alerts that still wait after some were read elsewhere. */
export function stillWaiting(alerts: readonly Notice[], known: readonly Notice[]): readonly Notice[] {
  const read = new Set(known.filter((notice) => notice.readAt !== null).map((notice) => notice.id))
  return alerts.some((alert) => read.has(alert.id)) ? alerts.filter((alert) => !read.has(alert.id)) : alerts
}
