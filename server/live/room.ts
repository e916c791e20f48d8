import { randomBytes } from 'node:crypto'
import type { Config } from '../db/config.ts'
import { newId } from '../db/ids.ts'
import { type Cursor, writeCursor } from './cursor.ts'
import { type Happened, mayKnow } from './sight.ts'
import type { Stream } from './stream.ts'

const mostRecent = 10_000
const remembered = 3 * 60_000

/** A page: how far it was told, whether it is still told what it missed before, and what it was told then. */
type Member = { stream: Stream; place: number; replaying: boolean; known: Set<string>; liveSince: number }

/**
 * The open pages of one workspace in this process, and what happened lately. Each page takes what happened at its own pace; one that
 * falls out of what is remembered is cut off and comes back with its cursor.
 */
export function openRoom(config: Config, past: readonly string[] = []) {
  const epoch = randomBytes(5).toString('hex')
  const members = new Map<Stream, Member>()
  const seen = new Map<string, number>(past.map((id) => [id, Date.now()]))
  /** What happened, in the order of places; the last has `place`. */
  const recent: Happened[] = []
  let place = 0
  let present = config
  let emptySince = Date.now()
  const forgotten = () => place - recent.length

  const learn = (newer: Config) => {
    if (newer.version >= present.version) present = newer
  }

  const say = ({ stream, known }: Member, event: Happened, at: number) => {
    if (known.has(event.id) || !mayKnow(present, stream.userId, event)) return
    const { type, entity, recordId, payload } = event
    const data = type === 'notification' ? payload.data : { entity, id: recordId, version: payload.version }
    const id = writeCursor({ eventId: event.id, epoch, place: at })
    stream.write(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  /** Goes on telling a page until it has heard all or takes no more for now. */
  function pump(member: Member): void {
    if (member.replaying) return
    if (member.place < forgotten()) return void member.stream.readable.destroy()
    while (member.place < place && member.stream.roomy()) {
      const event = recent[member.place - forgotten()]
      member.place++
      if (event) say(member, event, member.place)
    }
  }

  const goLive = (member: Member) => {
    member.replaying = false
    member.liveSince = Date.now()
    member.stream.onRead(() => pump(member))
    pump(member)
  }

  return {
    learn,
    knows: (id: string) => seen.has(id),
    streams: () => [...members.keys()],
    /** Told of what was committed, by whichever way; each event counts once. */
    tell(newer: Config, events: readonly Happened[]) {
      learn(newer)
      for (const event of events) {
        if (seen.has(event.id)) continue
        seen.set(event.id, Date.now())
        recent.push(event)
        place++
      }
      if (recent.length > 2 * mostRecent) recent.splice(0, recent.length - mostRecent)
      for (const member of members.values()) pump(member)
    },
    /**
     * A page joins. True: it hears everything after its cursor, or from now on. False: this room does not know what came after the
     * cursor; the page must be told by `replay` and then go `live`.
     */
    join(stream: Stream, after: Cursor | null): boolean {
      const known = after?.epoch === epoch && after.place <= place && after.place >= forgotten()
      const replaying = after !== null && !known
      const member = {
        stream,
        place: known ? after.place : place,
        replaying,
        known: new Set<string>(),
        liveSince: Date.now(),
      }
      members.set(stream, member)
      if (!replaying) goLive(member)
      return !replaying
    },
    /** Tells one page alone what was read from the database; going on from there asks the database again. */
    replay(stream: Stream, newer: Config, events: readonly Happened[]) {
      learn(newer)
      const member = members.get(stream)
      for (const event of events) {
        if (!member) return
        say(member, event, -1)
        member.known.add(event.id)
      }
    },
    live(stream: Stream) {
      const member = members.get(stream)
      if (member) goLive(member)
    },
    leave(stream: Stream) {
      members.delete(stream)
      if (!members.size) emptySince = Date.now()
    },
    /** A sign of life that also moves the pages' cursors forward. False once nobody has been here for a while. */
    beat(): boolean {
      const id = writeCursor({ eventId: newId(), epoch, place })
      const old = Date.now() - remembered
      for (const member of members.values()) {
        if (member.stream.stalled()) member.stream.readable.destroy()
        else if (!member.replaying && member.place === place) member.stream.write(`: \nid: ${id}\n\n`)
        // Whatever it was told from the database has long been heard of by now.
        if (!member.replaying && member.liveSince < old) member.known.clear()
      }
      for (const [event, at] of seen) {
        if (at > old) break
        seen.delete(event)
      }
      return members.size > 0 || emptySince > old
    },
  }
}

export type Room = ReturnType<typeof openRoom>
