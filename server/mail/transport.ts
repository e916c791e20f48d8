import { createTransport } from 'nodemailer'
import { asHtml } from './html.ts'
import type { Attached } from './queue-mail.ts'

/** A mail as it goes out. */
export type Letter = {
  to: string
  subject: string
  text: string
  html: string | null
  messageId: string
  date: Date
  attachments: readonly Attached[]
}

export type Transport = {
  /** Resolves once the server has taken the mail over; fails with a `NotSent` otherwise. */
  send(letter: Letter): Promise<void>
  /** Ends all connections, those of mails under way too. */
  close(): void
}

/** Why a mail was not taken over. `forGood`: the server has refused this very mail, so that asking again is of no use. */
export class NotSent extends Error {
  readonly forGood: boolean

  constructor(message: string, forGood: boolean) {
    super(message)
    this.forGood = forGood
  }
}

const longest = 20_000
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: longest, dnsTimeout: 10_000 }
/** For one mail as a whole: a server that trickles its answers is idle to no timeout. */
const deadline = 120_000

/**
 * Connections to the mail server of SMTP_URL, kept for the next mail. Parameters of the address may set nodemailer's options
 * (`?socketTimeout=5000`, `?requireTLS=true`, `?tls.rejectUnauthorized=false`).
 */
export function openTransport(smtpUrl: string, from: string): Transport {
  const pool = createTransport({
    pool: true,
    url: withDefaults(smtpUrl),
    maxConnections: 4,
    maxRequeues: 1,
    idleTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, text, html, attachments, ...letter }) {
      try {
        await pool.sendMail({
          ...letter,
          from,
          to: { name: '', address: to },
          text,
          html: html ?? asHtml(text),
          attachments: attachments.map(({ name, ...file }) => ({ filename: name, ...file })),
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(deadline),
        })
      } catch (error) {
        throw asNotSent(error)
      }
    },
    close: () => pool.close({ force: true }),
  }
}

/**
 * Certificates are always checked. A password never crosses a network unencrypted; a server on this machine is spoken to plainly,
 * since it often has no valid certificate. What the address says itself goes first.
 */
function withDefaults(smtpUrl: string): string {
  if (!URL.canParse(smtpUrl))
    throw new Error('SMTP_URL is no address. Give something like smtp://user:password@host:587.')
  const url = new URL(smtpUrl)
  const set = url.searchParams
  for (const [name, usual] of Object.entries(timeouts))
    set.set(name, String(Math.min(Number(set.get(name)) || usual, longest)))
  const silent = !set.has('requireTLS') && !set.has('ignoreTLS')
  if (url.protocol === 'smtp:' && silent) {
    if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) set.set('ignoreTLS', 'true')
    else if (url.username) set.set('requireTLS', 'true')
  }
  return url.href
}

/** Only an answer to the mail itself is final; a refused password or greeting says nothing about it. */
function asNotSent(error: unknown): NotSent {
  const {
    code,
    responseCode = 0,
    command,
    response,
    message,
  } = error as Error & {
    code?: string
    responseCode?: number
    command?: string
    response?: string
  }
  const ofThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  const forGood = ofThisMail && (command === 'API' || (responseCode >= 500 && responseCode < 600))
  return new NotSent((response || message).slice(0, 500), forGood)
}
