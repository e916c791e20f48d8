import { dispatchTask as noun } from '@kohoi/contract/nouns/routing'
import { IconArrowRight, IconBolt, IconUserOff } from '@tabler/icons-react'
import { useReferenced } from '../api/references.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import { Sentence } from '../filters/sentence.tsx'
import { CustomerOpportunityTabs, useCustomerOpportunityPage } from '../settings/customer-opportunity.tsx'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import { useReorder } from '../settings/list/use-reorder.ts'
import { WholeList } from '../settings/list/whole-list.tsx'
import classes from '../settings/settings.module.css'
import { isEverything } from '../teams/team.ts'
import { TryItAside, TryItButton } from '../teams/trying/try-it-aside.tsx'
import { Chip } from '../ui/chip.tsx'
import { DragList } from '../ui/drag-list.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { RunButton } from './run-button.tsx'
import type { Task } from './task.ts'

/** The tasks in their order: the first that matches a new record gives it straight to its handler. */
export function TaskList() {
  const w = useWords()
  const title = useLabel()(noun.plural)
  useCustomerOpportunityPage(title)
  const reorder = useReorder<Task>('dispatch-tasks')
  return (
    <WholeList<Task>
      noun={noun}
      word={w.common.add}
      acts={
        <>
          <RunButton entity="lead" />
          <TryItButton />
        </>
      }
      tabs={<CustomerOpportunityTabs />}
      empty={{
        icon: <IconBolt size={22} />,
        title: w.tasks.emptyTitle,
        text: w.tasks.emptyText,
        word: w.tasks.addFirst,
      }}
      intro={w.tasks.intro}
      aside={<TryItAside />}
    >
      {(tasks) => (
        <DragList
          label={title}
          items={tasks}
          idOf={(task) => task.id}
          nameOf={(task) => task.name}
          onMove={(next) => void reorder(next)}
        >
          {(task, at) => <TaskRow task={task} place={at + 1} />}
        </DragList>
      )}
    </WholeList>
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
