import { IconBuildingSkyscraper, IconUsersGroup } from '@tabler/icons-react'
import { useCompany } from '../api/company.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import type { Target } from './target.ts'
import classes from './targets.module.css'

/** Whom a target is for: a person, a team, or the company. */
export function Who({ target: { scope, userId, teamId, companyId } }: { target: Target }) {
  const company = useCompany()
  if (scope === 'user' && userId) return <ReferenceCell entity="user" id={userId} />
  const Icon = scope === 'team' ? IconUsersGroup : IconBuildingSkyscraper
  return (
    <span className={classes.who}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {scope === 'team' && teamId ? (
        <ReferenceCell entity="team" id={teamId} />
      ) : companyId ? (
        <ReferenceCell entity="company" id={companyId} />
      ) : (
        <span className="clip" lang="">
          {company?.name}
        </span>
      )}
    </span>
  )
}
