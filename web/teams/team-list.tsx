import { team as noun } from '@kohoi/contract/nouns/routing'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconHierarchy2 } from '@tabler/icons-react'
import { ReferenceCell } from '../fields/cells.tsx'
import { Sentence } from '../filters/sentence.tsx'
import { useActivate, useRemove } from '../settings/list/use-remove.ts'
import { useReorder } from '../settings/list/use-reorder.ts'
import { WholeList } from '../settings/list/whole-list.tsx'
import classes from '../settings/settings.module.css'
import { useCrmPage } from '../settings/settings-page.ts'
import { RunButton } from '../tasks/run-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { DragList } from '../ui/drag-list.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { Faces } from './faces.tsx'
import { MatchesNow } from './matches-now.tsx'
import { isEverything, type Team } from './team.ts'
import { TryItAside, TryItButton } from './trying/try-it-aside.tsx'
import { Uses } from './uses.tsx'

/** The sales teams in the order in which they are asked. */
export function TeamList() {
  const w = useWords()
  const title = useLabel()(noun.plural)
  useCrmPage(title)
  const reorder = useReorder<Team>('teams')
  return (
    <WholeList<Team>
      noun={noun}
      acts={
        <>
          <RunButton entity="lead" />
          <TryItButton />
        </>
      }
      empty={{
        icon: <IconHierarchy2 size={22} />,
        title: w.teams.emptyTitle,
        text: w.teams.emptyText,
        word: w.teams.createFirst,
      }}
      intro={w.teams.intro}
      aside={<TryItAside />}
    >
      {(teams) => (
        <DragList
          label={title}
          items={teams}
          idOf={(team) => team.id}
          nameOf={(team) => team.name}
          onMove={(next) => void reorder(next)}
        >
          {(team, at) => <TeamRow team={team} place={at + 1} />}
        </DragList>
      )}
    </WholeList>
  )
}

function TeamRow({ team, place }: { team: Team; place: number }) {
  const w = useWords()
  return (
    <div className={`${classes.row} ${team.active ? '' : classes.off}`} data-placed data-stack>
      <span className={`num ${classes.place}`}>{place}</span>
      <div className={classes.what}>
        <div className={classes.name}>
          <AppLink to={`/teams/${team.id}`} lang="">
            {team.name}
          </AppLink>
          <Uses team={team} />
          {!team.active && <Chip>{w.common.inactive}</Chip>}
        </div>
        <p className={classes.sentence}>
          {isEverything(team.rule) ? w.teams.takesAll : <Sentence entity="lead" filter={team.rule ?? { all: [] }} />}
        </p>
        <div className={classes.meta}>
          {team.leaderId && (
            <span>
              {w.teams.leader}: <ReferenceCell entity="user" id={team.leaderId} />
            </span>
          )}
          <Faces teamId={team.id} />
        </div>
      </div>
      <div className={classes.side}>
        {team.active && team.usesLeads && <MatchesNow entity="lead" filter={team.rule} />}
        <TeamMenu team={team} />
      </div>
    </div>
  )
}

function TeamMenu({ team }: { team: Team }) {
  const w = useWords()
  const go = useGo()
  const remove = useRemove(noun)
  const activate = useActivate<Team>('teams')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${w.teams.more}: ${team.name}`}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go(`/teams/${team.id}`)}>{w.teams.settings}</Menu.Item>
        <Menu.Item onClick={() => go(`/teams/new?copy=${team.id}`)}>{w.settings.duplicate}</Menu.Item>
        <Menu.Item onClick={() => void activate(team, team.name, !team.active)}>
          {team.active ? w.settings.deactivate : w.settings.activate}
        </Menu.Item>
        <Menu.Item c="var(--danger)" onClick={() => void remove(team, team.name)}>
          {w.common.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
