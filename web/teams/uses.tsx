import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import type { Team } from './team.ts'

export const uses = ['usesLeads', 'usesOpportunities', 'usesQuotations'] as const

/** The phases a team is in charge of, as chips. */
export function Uses({ team }: { team: Pick<Team, (typeof uses)[number]> }) {
  const w = useWords()
  return uses
    .filter((one) => team[one])
    .map((one) => (
      <Chip key={one} look="line">
        {w.teams.uses[one]}
      </Chip>
    ))
}
