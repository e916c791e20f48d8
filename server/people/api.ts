import type { Request } from '../http/request.ts'
import { bodyOf, openRoute, type Route, route } from '../http/route.ts'
import { forChange } from '../records/acts.ts'
import { refuse } from '../refuse.ts'
import { countAttempt, neighbourhood } from './attempts.ts'
import { invitationLink, invite } from './invite.ts'
import { spendLink } from './links.ts'
import { changeMe, readMe } from './me.ts'
import { previewSetUp } from './preview-set-up.ts'
import { listPublicHolidays } from './public-holidays.ts'
import { endSession, listSessions, withCookie, withoutCookie } from './sessions.ts'
import { isSetUp, setUp } from './setup.ts'
import { doorFor, signIn } from './sign-in.ts'
import { users } from './users.ts'

const from = ({ address, agent }: Request) => ({ address, agent })

/** Sign-in, sessions, set-up, the user himself, invitations and resets. `secure`: cookies only over https. */
export function peopleRoutes(secure: boolean): Route[] {
  return [
    openRoute('GET /setup', async (gateway, { query }) => ({
      done: await isSetUp(gateway),
      ...(query.country ? { preview: previewSetUp(query.country, query.language) } : {}),
    })),
    openRoute('POST /setup', async (gateway, request) => {
      if (await isSetUp(gateway)) throw refuse('setup.done')
      const { token, user: admin } = await setUp(gateway, bodyOf('POST /setup', request), from(request))
      return withCookie({ user: admin }, token, secure, 201)
    }),
    route('GET /public-holidays', (_, { query }) => listPublicHolidays(query)),
    openRoute('POST /session', async (gateway, request) => {
      const { email, password } = bodyOf('POST /session', request)
      const { token, user: found } = await signIn(gateway, email, password, from(request))
      return withCookie({ user: found }, token, secure)
    }),
    route('DELETE /session', async (ctx) => {
      if (ctx.actor.sessionId) await endSession(ctx, ctx.actor.sessionId)
      return withoutCookie(secure)
    }),
    route('GET /sessions', listSessions),
    route('DELETE /sessions/:id', async (ctx, { params }) => {
      if (!(await endSession(ctx, params.id ?? ''))) throw refuse('not.found')
    }),
    route('GET /me', readMe),
    route('PATCH /me', (ctx, request) => changeMe(ctx, request.ifMatch, request.json())),
    openRoute('POST /invitations/accept', async (gateway, request) => {
      const { token, password } = bodyOf('POST /invitations/accept', request)
      await countAttempt(gateway.pool, `link ${neighbourhood(request.address)}`, 50, 900)
      return withCookie(
        { accepted: true },
        await spendLink(gateway, 'invitation', token, password, from(request)),
        secure,
      )
    }),
    openRoute('POST /password-resets', async (gateway, request) => {
      const { token, password } = bodyOf('POST /password-resets', request)
      await countAttempt(gateway.pool, `link ${neighbourhood(request.address)}`, 50, 900)
      return withCookie({ reset: true }, await spendLink(gateway, 'reset', token, password, from(request)), secure)
    }),
    openRoute('POST /password-reset-requests', async (gateway, request) => {
      const { email } = bodyOf('POST /password-reset-requests', request)
      await countAttempt(gateway.pool, `reset ${neighbourhood(request.address)}`, 20, 3600)
      await countAttempt(gateway.pool, `reset ${email.toLowerCase()}`, 5, 3600)
      // Answer and work are the same whether or not there is such a user: who he is the job finds out.
      const door = await doorFor(gateway, email)
      if (door)
        await gateway.asSystem(door.workspace_id, async (ctx) => ctx.enqueue('people.reset', { userId: door.user_id }))
      return { accepted: true }
    }),
    route('POST /users/:id/invitation', async (ctx, request) => {
      const { id } = await forChange(ctx, users, request.params.id ?? '', null)
      await invite(ctx, id)
      return { accepted: true }
    }),
    route('POST /users/:id/invitation-link', async (ctx, request) => {
      const { id } = await forChange(ctx, users, request.params.id ?? '', null)
      return invitationLink(ctx, id)
    }),
  ]
}
