import type { RecordOf, user } from '@kohoi/contract'
import type { Actor } from '../db/context.ts'

/** A user as the one who acts, for what is done or asked in his place. */
export const actorOf = ({
  id,
  name,
  role,
  language,
  companyIds,
}: Pick<RecordOf<typeof user>, 'id' | 'name' | 'role' | 'language' | 'companyIds'>): Actor => ({
  userId: id,
  name,
  role,
  language,
  companyIds,
})
