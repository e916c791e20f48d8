import { createTransport } from 'nodemailer'
import { type Finding, fail, ok, said, warn } from './finding.ts'

/** The mail server accepts a connection and, when given, the name and password. Sends nothing. */
export async function checkMail(smtpUrl: string | null): Promise<Finding> {
  if (!smtpUrl) return warn('mail: no server is set', 'set SMTP_URL, or mails stay in the outbox')
  if (!URL.canParse(smtpUrl))
    return fail('mail: SMTP_URL is no address', 'give something like smtp://user:password@host:587')
  const url = new URL(smtpUrl)
  for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) url.searchParams.set(limit, '5000')
  const transport = createTransport(url.href)
  try {
    await transport.verify()
    return ok(`mail server ${url.host}`)
  } catch (error) {
    return fail(`mail server ${url.host}: ${said(error)}`, 'correct SMTP_URL, or ask whoever runs that server')
  } finally {
    transport.close()
  }
}
