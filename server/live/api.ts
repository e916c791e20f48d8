import { newId } from '../db/ids.ts'
import { Afterwards, Download, type Route, route } from '../http/route.ts'
import { invalid } from '../refuse.ts'
import { idBefore } from './cursor.ts'
import type { Hub } from './hub.ts'
import { idsAfter, overlap } from './read-events.ts'

const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' }

/** The live stream. `lastEventId` in the address is for clients that cannot set the header. */
export const liveRoutes = (hub: () => Hub): Route[] => [
  route('GET /events', async (ctx, { query, raw }) => {
    for (const name of Object.keys(query))
      if (name !== 'lastEventId') throw invalid([{ path: name, code: 'unknownParameter' }])
    const header = raw.headers['last-event-id']
    const after = typeof header === 'string' ? header : query.lastEventId
    const past = hub().isOpen(ctx.workspaceId) ? [] : await idsAfter(ctx, idBefore(newId(), overlap))
    return new Afterwards(async (runAs) => new Download(hub().open(ctx, runAs, after, past), headers))
  }),
]
