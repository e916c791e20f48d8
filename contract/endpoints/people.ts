import { z } from 'zod'
import { endpoints } from './endpoint.ts'

const short = (max: number) =>
  z
    .string({ error: (i) => (i.input === undefined ? 'required' : 'wrongType') })
    .trim()
    .min(1, 'required')
    .max(max, `tooLong:${max}`)
const password = z
  .string({ error: (i) => (i.input === undefined ? 'required' : 'wrongType') })
  .min(1, 'required')
  .max(1000, 'tooLong:1000')
const language = z.enum(['en', 'th', 'vi'], { error: 'choice:en, th, vi' })

export const people = endpoints({
  'POST /setup': {
    summary: 'Make the first workspace with its company, administrator and catalogues; signs in',
    open: true,
    status: 201,
    body: z.strictObject({
      workspaceName: short(200),
      country: short(100),
      currency: short(3),
      timeZone: short(100),
      language,
      admin: z.strictObject({ name: short(200), email: short(254), password }),
    }),
  },
  'GET /setup': {
    summary: 'Whether the installation has a workspace yet, and what set-up would make for a country and language',
    open: true,
    query: ['country', 'language'],
  },
  'GET /public-holidays': {
    summary:
      'Public holidays of a country and year, with the days off in place of those on the `closed` days of the week',
    query: ['country', 'year', 'closed'],
  },
  'POST /session': { summary: 'Sign in', open: true, body: z.strictObject({ email: short(254), password }) },
  'DELETE /session': { summary: 'Sign out', status: 204 },
  'GET /sessions': { summary: 'Your open sessions', list: true },
  'DELETE /sessions/:id': { summary: 'End one of your sessions', status: 204 },
  'GET /me': { summary: 'The user who is signed in' },
  'PATCH /me': { summary: 'Change your own name, language, languages, region, phone, or password', ifMatch: true },
  'POST /invitations/accept': {
    summary: 'Accept an invitation: set a password and sign in',
    open: true,
    body: z.strictObject({ token: short(500), password }),
  },
  'POST /users/:id/invitation': { summary: 'Send the invitation mail again', status: 202 },
  'POST /users/:id/invitation-link': {
    summary: 'The link to a first password, for administrators to hand over where no mail arrives; earlier links end',
    status: 201,
  },
  'POST /password-reset-requests': {
    summary: 'Ask for a mail with a link to set a new password',
    open: true,
    status: 202,
    body: z.strictObject({ email: short(254) }),
  },
  'POST /password-resets': {
    summary: 'Set a new password with the link of the mail; signs in',
    open: true,
    body: z.strictObject({ token: short(500), password }),
  },
  'POST /users/:id/handover': {
    summary: 'Give every open record of a user to another',
    body: z.strictObject({ toUserId: short(100) }),
  },
})
