import type { company, RecordOf } from '@kohoi/contract'
import type { Config } from '../db/config.ts'

/** Whose a record is. */
export type Whose = { teamId?: string | null | undefined; ownerId?: string | null | undefined }

/** The company a record belongs to: its team's, else the first its owner is bound to, else the workspace's first. */
export function companyOf(config: Config, { teamId, ownerId }: Whose): RecordOf<typeof company> | undefined {
  const ofTeam = config.get('company', config.get('team', teamId)?.companyId)
  return ofTeam ?? config.get('company', config.get('user', ownerId)?.companyIds[0]) ?? config.list('company')[0]
}
