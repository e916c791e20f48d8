import type { Money } from '@kohoi/contract/money'
import type { Filter } from '@kohoi/rules'
import { ActionIcon, Menu } from '@mantine/core'
import { IconClockExclamation, IconDots, IconHierarchy2, IconUserQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { useFollow } from '../api/use-follow.ts'
import { useAll } from '../api/use-list.ts'
import { Sums } from '../board/sums.tsx'
import { ReferenceCell } from '../fields/cells.tsx'
import { useOpenLeads } from '../leads/use-open-leads.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './dashboard.module.css'
import { Faces } from './faces.tsx'
import type { Team } from './team.ts'
import { Uses } from './uses.tsx'

type Overview = {
  teamId: string
  opportunities: { count: number; sum: Money[]; converted: Money | null; overdue: number }
  waitingLeads: number
}

/** A card for each team: what it has open and what that is worth, what is late, what nobody has taken. */
export function TeamDashboard() {
  const w = useWords()
  usePage(w.frame.salesTeams)
  useFollow(['opportunity', 'lead'], 'teams')
  const teams = useAll<Team>('teams').data
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.lists('teams'), 'overview'],
    queryFn: ({ signal }) => api.get<{ items: Overview[] }>('/teams/overview', undefined, signal),
  })
  const shown = (data?.items ?? []).flatMap((overview) => {
    const team = teams?.find(({ id }) => id === overview.teamId)
    return team ? [{ team, overview }] : []
  })
  return (
    <div className={classes.page}>
      <h1>{w.frame.salesTeams}</h1>
      {error ? (
        <Refused error={error} again={() => void refetch()} />
      ) : !data || !teams ? (
        <RowsSkeleton rows={4} />
      ) : shown.length === 0 ? (
        <EmptyState
          icon={<IconHierarchy2 size={22} />}
          title={w.teams.dashboard.empty}
          text={w.teams.dashboard.emptyText}
        />
      ) : (
        <ul className={classes.cards}>
          {shown.map((one) => (
            <TeamCard key={one.team.id} {...one} />
          ))}
        </ul>
      )}
    </div>
  )
}

function TeamCard({ team, overview }: { team: Team; overview: Overview }) {
  const w = useWords()
  const format = useFormat()
  const { opportunities, waitingLeads } = overview
  const isOpen = useOpenLeads()
  const ofTeam: Filter = { field: 'teamId', op: 'is', value: team.id }
  const open: Filter = { field: 'state', op: 'is', value: 'open' }
  return (
    <li className={`card ${classes.card}`}>
      <header>
        <h2 lang="">{team.name}</h2>
        <TeamMenu team={team} ofTeam={ofTeam} />
      </header>
      <p className={classes.uses}>
        <Uses team={team} />
      </p>
      {team.usesOpportunities && (
        <div className={classes.open}>
          <AppLink to="/opportunities" search={{ filter: { all: [ofTeam, open] } }} className={classes.count}>
            <b className="num">{format.number(opportunities.count)}</b> {w.teams.dashboard.open}
          </AppLink>
          <Sums {...opportunities} />
        </div>
      )}
      <ul className={classes.facts}>
        {team.usesOpportunities && (
          <li>
            <IconClockExclamation size={16} stroke={1.75} aria-hidden />
            {opportunities.overdue > 0 ? (
              <AppLink
                to="/opportunities"
                search={{ filter: { all: [ofTeam, { field: 'overdue', op: 'is', value: true }] } }}
                data-urgency="overdue"
              >
                {w.teams.dashboard.overdue(opportunities.overdue)}
              </AppLink>
            ) : (
              <span className="t2">{w.teams.dashboard.notOverdue}</span>
            )}
          </li>
        )}
        {waitingLeads > 0 && (
          <li>
            <IconUserQuestion size={16} stroke={1.75} aria-hidden />
            <AppLink
              to="/leads"
              search={{ filter: { all: [ofTeam, { field: 'ownerId', op: 'isEmpty' }, ...(isOpen ? [isOpen] : [])] } }}
            >
              {w.teams.dashboard.waiting(waitingLeads)}
            </AppLink>
          </li>
        )}
      </ul>
      <footer className={classes.foot}>
        {team.leaderId ? (
          <span className={classes.leader}>
            {w.teams.leader} <ReferenceCell entity="user" id={team.leaderId} />
          </span>
        ) : (
          <span className="t3">{w.teams.dashboard.noLeader}</span>
        )}
        <Faces teamId={team.id} />
      </footer>
    </li>
  )
}

/** More: where the team's records are and, for who may change it, its settings. */
function TeamMenu({ team, ofTeam }: { team: Team; ofTeam: Filter }) {
  const w = useWords()
  const go = useGo()
  const steers = ['admin', 'manager'].includes(useMe()?.role ?? '')
  const filter = encodeURIComponent(JSON.stringify({ all: [ofTeam] }))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${w.teams.more}: ${team.name}`}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {team.usesOpportunities && (
          <>
            <Menu.Item onClick={() => go(`/opportunities/board?filter=${filter}`)}>
              {w.teams.dashboard.toBoard}
            </Menu.Item>
            <Menu.Item onClick={() => go(`/opportunities?filter=${filter}`)}>
              {w.teams.dashboard.toOpportunities}
            </Menu.Item>
          </>
        )}
        {team.usesLeads && (
          <Menu.Item onClick={() => go(`/leads?filter=${filter}`)}>{w.teams.dashboard.toLeads}</Menu.Item>
        )}
        {steers && <Menu.Item onClick={() => go(`/teams/${team.id}`)}>{w.teams.settings}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
