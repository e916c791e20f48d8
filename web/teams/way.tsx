import type { ReactNode } from 'react'
import { useAll } from '../api/use-list.ts'
import { Sentence } from '../filters/sentence.tsx'
import { useReorder } from '../settings/list/use-reorder.ts'
import type { Task } from '../tasks/task.ts'
import { DragList } from '../ui/drag-list.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { MatchesNow } from './matches-now.tsx'
import { isEverything, type Team } from './team.ts'
import classes from './teams.module.css'

/** The way of a new lead: tasks, teams, member, waiting list. The order of tasks and teams is changed here too; `here` is marked. */
export function Way({ here }: { here?: string }) {
  const w = useWords()
  const tasks = useAll<Task>('dispatch-tasks').data ?? []
  const teams = useAll<Team>('teams').data ?? []
  const reorderTasks = useReorder<Task>('dispatch-tasks')
  const reorderTeams = useReorder<Team>('teams')
  return (
    <section className="card" aria-label={w.teams.way}>
      <header>
        <h2>{w.teams.way}</h2>
      </header>
      <div className={classes.way}>
        <p className="t2">{w.teams.wayHint}</p>
        <h3>
          <span className={classes.no}>1</span>
          {w.teams.wayTasks}
        </h3>
        {tasks.length === 0 ? (
          <p className={classes.flat}>{w.teams.wayNoTasks}</p>
        ) : (
          <DragList
            label={w.teams.wayTasks}
            items={tasks}
            idOf={(task) => task.id}
            nameOf={(task) => task.name}
            onMove={(next) => void reorderTasks(next)}
          >
            {(task) => (
              <div className={classes.wayRow}>
                <Stop to={`/dispatch-tasks/${task.id}`} name={task.name} here={task.id === here}>
                  {task.active ? (
                    <Sentence entity={task.entity} filter={task.filter} />
                  ) : (
                    <span className="t3">{w.common.inactive}</span>
                  )}
                </Stop>
              </div>
            )}
          </DragList>
        )}
        <h3>
          <span className={classes.no}>2</span>
          {w.teams.wayTeams}
        </h3>
        {teams.length === 0 && <p className={classes.flat}>{w.teams.emptyTitle}</p>}
        <DragList
          label={w.teams.wayTeams}
          items={teams}
          idOf={(team) => team.id}
          nameOf={(team) => team.name}
          onMove={(next) => void reorderTeams(next)}
        >
          {(team) => (
            <div className={classes.wayRow}>
              <Stop to={`/teams/${team.id}`} name={team.name} here={team.id === here}>
                {team.active ? (
                  isEverything(team.rule) ? (
                    w.teams.takesAll
                  ) : (
                    <Sentence entity="lead" filter={team.rule ?? { all: [] }} />
                  )
                ) : (
                  <span className="t3">{w.common.inactive}</span>
                )}
              </Stop>
              {team.active && team.usesLeads && <MatchesNow entity="lead" filter={team.rule} bare />}
            </div>
          )}
        </DragList>
        <h3>
          <span className={classes.no}>3</span>
          {w.teams.wayMember}
        </h3>
        <p className={classes.flat}>{w.teams.wayMemberText}</p>
        <h3>
          <span className={classes.no}>4</span>
          {w.teams.wayWaiting}
        </h3>
        <p className={classes.flat}>{w.teams.wayWaitingText}</p>
      </div>
    </section>
  )
}

function Stop({ to, name, here, children }: { to: string; name: string; here: boolean; children: ReactNode }) {
  return (
    <AppLink to={to} {...(here && { 'aria-current': 'page' as const })}>
      <b lang="">{name}</b>
      <small>{children}</small>
    </AppLink>
  )
}
