import type { Problem, Recipient } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'

/** What is being told of: its owner and team answer the recipients that are named by their part in it. */
export type About = { ownerId?: string | null | undefined; teamId?: string | null | undefined }

export type Resolved = {
  /** Active users, each once, in the order of the recipients. */
  userIds: string[]
  /** Users who would have been told but are inactive. */
  skipped: string[]
}

/** Who the configured recipients are at this moment. A part nobody plays (a lead without owner) adds nobody. */
export function resolveRecipients(
  { config }: Pick<Ctx, 'config'>,
  recipients: readonly Recipient[],
  about: About,
): Resolved {
  const found = new Set(recipients.flatMap((recipient) => usersOf(config, recipient, about)))
  const known = [...found].flatMap((id) => config.get('user', id) ?? [])
  return {
    userIds: known.filter((user) => user.active).map((user) => user.id),
    skipped: known.filter((user) => !user.active).map((user) => user.id),
  }
}

function usersOf(config: Ctx['config'], recipient: Recipient, { ownerId, teamId }: About): string[] {
  const present = (id: string | null | undefined) => (id ? [id] : [])
  switch (recipient.kind) {
    case 'user':
      return [recipient.userId]
    case 'role':
      // Whoever left the role's work behind is not meant, so the inactive are not even skipped.
      return config
        .list('user')
        .filter(
          (user) => user.role === recipient.role && user.active && sharesCompany(config, user, { ownerId, teamId }),
        )
        .map((user) => user.id)
    case 'teamLeader':
      return present(config.get('team', teamId)?.leaderId)
    case 'owner':
      return present(ownerId)
    case 'ownerManager':
      return present(config.get('user', ownerId)?.managerId)
  }
}

/** A role means those of the record's company: its team's, else its owner's. Who is bound to no company is of all. */
function sharesCompany({ get }: Ctx['config'], { companyIds }: User, { ownerId, teamId }: About): boolean {
  const team = get('team', teamId)
  const owned = team ? [team.companyId].filter((id) => id !== null) : (get('user', ownerId)?.companyIds ?? [])
  return !companyIds.length || !owned.length || owned.some((id) => companyIds.includes(id))
}

type User = { readonly companyIds: readonly string[] }

/** What is wrong with recipients somebody chose: users must be there. Who is inactive may be named; he is left out while he is. */
export const recipientProblems = (
  { config }: Pick<Ctx, 'config'>,
  recipients: readonly Recipient[] | null | undefined,
): Problem[] =>
  (recipients ?? []).flatMap((recipient, i): Problem[] =>
    recipient.kind === 'user' && !config.get('user', recipient.userId)
      ? [{ path: `recipients.${i}.userId`, code: 'unknownReference' }]
      : [],
  )
