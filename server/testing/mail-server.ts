import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** What the server was handed and took over. */
export type Delivered = {
  from: string
  to: string
  raw: string
  subject: string
  messageId: string
  text: string
  html: string
}

/** How it behaves: takes mails; answers 451; accepts connections and says nothing; drops the connection when the mail has been handed over. */
export type Manner = 'ok' | 'later' | 'hang' | 'dropAfterData'

export type MailServer = Awaited<ReturnType<typeof startMailServer>>

/** A little mail server under the test's control. `refuse` holds addresses answered with 550. */
export async function startMailServer() {
  const delivered: Delivered[] = []
  const refuse = new Set<string>()
  const sockets = new Set<Socket>()
  let manner: Manner = 'ok'
  let handed = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    if (manner === 'hang') return
    let from = ''
    let to: string[] = []
    let inData = false
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const take = (raw: string) => {
      handed++
      inData = false
      if (manner === 'dropAfterData') return void socket.destroy()
      if (manner === 'later') return say('451 4.3.0 try later')
      for (const one of to) delivered.push({ from, to: one, raw, ...read(raw) })
      return say('250 2.0.0 taken')
    }
    const obey = (line: string) => {
      const address = /<([^>]*)>/.exec(line)?.[1]?.toLowerCase() ?? ''
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') return say('250-little.example\r\n250 8BITMIME')
      if (verb === 'MAIL') {
        from = address
        to = []
        return say('250 2.1.0 ok')
      }
      if (verb === 'RCPT') {
        if (refuse.has(address)) return say('550 5.1.1 no such user')
        to.push(address)
        return say('250 2.1.5 ok')
      }
      if (verb === 'DATA') {
        inData = true
        return say('354 go on')
      }
      if (verb === 'QUIT') return void socket.end('221 bye\r\n')
      return say('250 ok')
    }
    say('220 little.example ESMTP')
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      rest += chunk
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n'
        const end = rest.indexOf(mark)
        if (end < 0) return
        const piece = rest.slice(0, end)
        rest = rest.slice(end + mark.length)
        if (inData) take(piece.replaceAll('\r\n..', '\r\n.'))
        else obey(piece)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    refuse,
    /** How many mails were handed over, taken or not. */
    handed: () => handed,
    behave(next: Manner) {
      manner = next
      // Connections kept from before would go on in the old manner.
      cut()
    },
    to: (address: string) => delivered.filter((mail) => mail.to === address.toLowerCase()),
    async stop() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1')
const unquoted = (text: string) =>
  text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** A header without folds and encoded words (RFC 2047). */
function header(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      (kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : bytes(unquoted(text.replaceAll('_', ' ')))
      ).toString(),
    )
}

function read(raw: string) {
  // Parts may hold parts: beside what is attached stand text and page of one mail.
  const boundaries = [...raw.matchAll(/boundary="([^"]+)"/g)].map(([, boundary]) => `--${boundary}`)
  const parts = boundaries.reduce((all, boundary) => all.flatMap((one) => one.split(boundary)), [raw])
  const part = (type: string) => {
    const found = parts.find((one) => header(one.trimStart(), 'Content-Type').startsWith(type))?.trimStart() ?? ''
    const body = found.slice(found.indexOf('\r\n\r\n') + 4)
    const encoding = header(found, 'Content-Transfer-Encoding')
    if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
    return bytes(encoding === 'quoted-printable' ? unquoted(body) : body).toString()
  }
  return {
    subject: header(raw, 'Subject'),
    messageId: header(raw, 'Message-ID'),
    text: part('text/plain').replaceAll('\r\n', '\n'),
    html: part('text/html').replaceAll('\r\n', '\n'),
  }
}
