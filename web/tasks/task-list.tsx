import { dispatchTask as noun } from '@kohoi/contract/nouns/routing'
import { Button } from '@mantine/core'
import { IconArrowRight, IconBolt, IconPlus, IconUserOff } from '@tabler/icons-react'
import { useReferenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import { Sentence } from '../filters/sentence.tsx'
import { CustomerOpportunityTabs, useCustomerOpportunityPage } from '../settings/customer-opportunity.tsx'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import { useReorder } from '../settings/list/use-reorder.ts'
import classes from '../settings/settings.module.css'
import { isEverything } from '../teams/team.ts'
import { TryItAside, TryItButton } from '../teams/trying/try-it-aside.tsx'
import { Chip } from '../ui/chip.tsx'
import { DragList } from '../ui/drag-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { Separator, ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { RunButton } from './run-button.tsx'
import type { Task } from './task.ts'

/** The tasks in their order: the first that matches a new record gives it straight to its handler. */
export function TaskList() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const title = say(noun.plural)
  useCustomerOpportunityPage(title)
  const { data: tasks, error, refetch } = useAll<Task>('dispatch-tasks')
  const reorder = useReorder<Task>('dispatch-tasks')
  const add = () => go('/dispatch-tasks/new')
  useShortcut('c', add)
  return (
    <>
      <ToolBar label={title}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {w.common.add}
        </Button>
        <Separator />
        <RunButton entity="lead" />
        <TryItButton />
      </ToolBar>
      <CustomerOpportunityTabs />
      <div className={classes.page} data-aside>
        <div className={classes.main}>
          <header className={classes.head}>
            <h1>{title}</h1>
          </header>
          {error ? (
            <Refused error={error} again={() => void refetch()} />
          ) : !tasks ? (
            <RowsSkeleton rows={4} />
          ) : tasks.length === 0 ? (
            <EmptyState icon={<IconBolt size={22} />} title={w.tasks.emptyTitle} text={w.tasks.emptyText}>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
                {w.tasks.addFirst}
              </Button>
            </EmptyState>
          ) : (
            <>
              <p className={classes.intro}>{w.tasks.intro}</p>
              <DragList
                label={title}
                items={tasks}
                idOf={(task) => task.id}
                nameOf={(task) => task.name}
                onMove={(next) => void reorder(next)}
              >
                {(task, at) => <TaskRow task={task} place={at + 1} />}
              </DragList>
            </>
          )}
        </div>
        <TryItAside />
      </div>
    </>
  )
}

function TaskRow({ task, place }: { task: Task; place: number }) {
  const w = useWords()
  const handler = useReferenced('user', task.handlerId)
  return (
    <div className={`${classes.row} ${task.active ? '' : classes.off}`} data-placed>
      <span className={`num ${classes.place}`}>{place}</span>
      <div className={classes.what}>
        <div className={classes.name}>
          <AppLink to={`/dispatch-tasks/${task.id}`} lang="">
            {task.name}
          </AppLink>
          {task.entity === 'opportunity' && <Chip look="line">{w.frame.opportunities}</Chip>}
          {handler?.active === false && (
            <Chip look="warn" icon={<IconUserOff aria-hidden />}>
              {w.tasks.skipped}
            </Chip>
          )}
        </div>
        <p className={classes.sentence}>
          {isEverything(task.filter) ? (
            <span className={classes.warnText}>{w.filters.everything}</span>
          ) : (
            <Sentence entity={task.entity} filter={task.filter} />
          )}
        </p>
        <div className={classes.meta}>
          <span>
            <IconArrowRight size={14} stroke={1.75} aria-label={w.tasks.goesTo} />
            <ReferenceCell entity="user" id={task.handlerId} />
          </span>
        </div>
      </div>
      <div className={classes.side}>
        <ActiveSwitch path="dispatch-tasks" record={task} name={task.name} />
      </div>
    </div>
  )
}
