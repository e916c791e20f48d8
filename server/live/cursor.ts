import { isId } from '../db/ids.ts'

/**
 * What a page gives back as Last-Event-ID: the event, and its place in the memory of the process that sent it. The same process goes on
 * exactly behind it; any other reads the database from the event's time on.
 */
export type Cursor = { eventId: string; epoch: string; place: number }

export const writeCursor = ({ eventId, epoch, place }: Cursor): string => `${eventId}.${epoch}.${place}`

/** Null for what is no cursor of ours: the page then begins with the present. */
export function readCursor(text: string | undefined): Cursor | null {
  const [eventId = '', epoch = '', place = ''] = (text ?? '').trim().split('.')
  return isId(eventId) ? { eventId, epoch, place: /^\d{1,15}$/.test(place) ? Number(place) : -1 } : null
}

/** The smallest id made so many milliseconds before another: UUIDv7 begins with its time. */
export function idBefore(id: string, milliseconds: number): string {
  const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - milliseconds
  const hex = Math.max(0, time).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
