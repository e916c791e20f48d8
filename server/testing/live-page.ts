import type { Client, Json } from './world.ts'

export type LiveEvent = { type: string; id: string; data: Json }

/** An open page's live stream as a browser reads it; `list` fills as events come. */
export function openPage(client: Client, lastEventId?: string) {
  const stop = new AbortController()
  const list: LiveEvent[] = []
  const page = {
    list,
    status: 0,
    lastEventId: lastEventId ?? '',
    /** True once the server has let go of it. */
    ended: false,
    /** How many frames without data came. */
    beats: 0,
    of: (type: string) => list.filter((event) => event.type === type),
    async close() {
      stop.abort()
      await reading
    },
    /** Resolves once the stream is open. */
    opened: Promise.resolve(),
  }
  const answer = fetch(`${client.base}/api/v1/events`, {
    headers: { cookie: client.cookie, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
    signal: stop.signal,
  })
  page.opened = answer.then(
    (response) => {
      page.status = response.status
    },
    () => {},
  )
  const reading = answer
    .then(async ({ body }) => {
      let text = ''
      const decoder = new TextDecoder()
      for await (const chunk of body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true })
        for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) {
          take(text.slice(0, at))
          text = text.slice(at + 2)
        }
      }
      page.ended = true
    })
    .catch(() => {
      page.ended = true
    })

  function take(frame: string) {
    const fields = new Map(frame.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]))
    const id = fields.get('id')
    if (id) page.lastEventId = id
    const data = fields.get('data')
    if (data === undefined) page.beats++
    else list.push({ type: fields.get('event') ?? '', id: id ?? '', data: JSON.parse(data) as Json })
  }
  return page
}
