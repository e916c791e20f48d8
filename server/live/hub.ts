import type { Readable } from 'node:stream'
import type { Ctx } from '../db/context.ts'
import type { Commit, Gateway } from '../db/gateway.ts'
import { newId } from '../db/ids.ts'
import type { RunAs } from '../http/route.ts'
import { Refused } from '../refuse.ts'
import { type Cursor, idBefore, readCursor } from './cursor.ts'
import { eventsAfter, eventsBetween, isForPages, overlap, unknownAfter } from './read-events.ts'
import { openRoom, type Room } from './room.ts'
import type { Happened } from './sight.ts'
import { openStream, type Stream } from './stream.ts'

const beatEvery = 15_000
const checkEvery = 5_000
const mostPerUser = 20
const pageSize = 200

type Log = { warn: (data: object, message: string) => void }

/** Tells the open pages of this process what is committed, here or elsewhere, and lets go of those whose session has ended. */
export function openHub(gateway: Gateway, log: Log) {
  const rooms = new Map<string, Room>()
  const checks = new Map<Stream, RunAs>()
  let closed = false

  const failed = (what: string) => (error: Error) => {
    if (!closed) log.warn({ err: error }, what)
  }

  gateway.onCommit(({ workspaceId, config, events }: Commit) => {
    const room = rooms.get(workspaceId)
    const news = room ? events.filter(isForPages) : []
    if (!room || !news.length) return
    room.tell(config, news as Happened[])
    const users = new Set(news.flatMap(({ entity, recordId }) => (entity === 'user' ? [recordId] : [])))
    if (users.size) void check([...room.streams()].filter((stream) => users.has(stream.userId)))
  })

  /** Asks once for each session whether it still stands. */
  async function check(streams: readonly Stream[]): Promise<void> {
    const doors = Map.groupBy(streams, (stream) => stream.door)
    for (const shared of doors.values()) {
      const runAs = shared[0] && checks.get(shared[0])
      const ended = await runAs?.(async () => {}).then(
        () => false,
        (error: unknown) => error instanceof Refused,
      )
      if (ended) for (const stream of shared) stream.end()
    }
  }

  /** Reads what a page missed, a piece at a time as it takes it. */
  async function catchUp(room: Room, stream: Stream, runAs: RunAs, after: Cursor): Promise<void> {
    for (let from = idBefore(after.eventId, overlap), more = true; more; ) {
      const [config, events] = await runAs(async (ctx) => [ctx.config, await eventsAfter(ctx, from, pageSize)] as const)
      room.replay(stream, config, events)
      from = events.at(-1)?.id ?? from
      more = events.length === pageSize
      while (!stream.roomy()) {
        if (stream.readable.closed) return
        await new Promise<void>((resolve) => stream.onRead(resolve))
      }
    }
    room.live(stream)
  }

  const beat = setInterval(() => {
    for (const [workspaceId, room] of rooms) if (!room.beat()) rooms.delete(workspaceId)
  }, beatEvery)
  let checking = false
  const checker = setInterval(() => {
    if (checking) return
    checking = true
    void check([...checks.keys()]).finally(() => {
      checking = false
    })
  }, checkEvery)
  beat.unref()
  checker.unref()

  async function read(workspaceId: string, find: (ctx: Ctx, room: Room) => Promise<Happened[]>): Promise<void> {
    const room = rooms.get(workspaceId)
    if (!room || closed) return
    await gateway
      .asSystem(workspaceId, async (ctx) => ({ config: ctx.config, events: await find(ctx, room) }))
      .then(({ config, events }) => room.tell(config, events), failed('live events could not be read'))
  }

  return {
    isOpen: (workspaceId: string) => rooms.has(workspaceId),
    /**
     * Opens a page's stream; with a Last-Event-ID it first tells what was missed. `past` is what had happened before the first page of a
     * workspace came: no news to it.
     */
    open(
      { workspaceId, actor, config }: Ctx,
      runAs: RunAs,
      after: string | undefined,
      past: readonly string[],
    ): Readable {
      const room = rooms.get(workspaceId) ?? openRoom(config, past)
      rooms.set(workspaceId, room)
      room.learn(config)
      const own = room.streams().filter((stream) => stream.userId === actor.userId)
      // The oldest is the likeliest to be forgotten by its page; it is told not to come back soon.
      if (own.length >= mostPerUser) own[0]?.write('retry: 600000\n\n')
      if (own.length >= mostPerUser) own[0]?.end()
      const stream = openStream(actor.userId ?? '', actor.sessionId ?? {}, () => {
        room.leave(stream)
        checks.delete(stream)
      })
      checks.set(stream, runAs)
      stream.write('retry: 2000\n\n')
      const cursor = readCursor(after)
      if (!room.join(stream, cursor) && cursor)
        catchUp(room, stream, runAs, cursor).catch((error: Error) => {
          failed('a page could not be told what it missed')(error)
          stream.readable.destroy()
        })
      if (closed) stream.end()
      return stream.readable
    },
    /** Another process has committed events between these ids. */
    heard: (workspaceId: string, first: string, last: string) =>
      read(workspaceId, (ctx) => eventsBetween(ctx, first, last)),
    /** Looks for what nobody has told of. */
    async poll() {
      const since = idBefore(newId(), overlap)
      for (const workspaceId of rooms.keys())
        await read(workspaceId, (ctx, room) => unknownAfter(ctx, since, room.knows))
    },
    /** Ends every stream; pages come back by themselves when the program does. */
    close() {
      closed = true
      clearInterval(beat)
      clearInterval(checker)
      for (const stream of checks.keys()) stream.end()
    },
  }
}

export type Hub = ReturnType<typeof openHub>
