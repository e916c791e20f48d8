import { lead as noun } from '@kohoi/contract/nouns/lead'
import { Button, Menu } from '@mantine/core'
import { IconArrowsExchange, IconBolt, IconHistory } from '@tabler/icons-react'
import { ReachButtons } from '../accounts/reach-buttons.tsx'
import { RecordMenu } from '../accounts/record-menu.tsx'
import { glance } from '../api/references.ts'
import { isRefusal } from '../api/refusal.ts'
import { useMe } from '../api/session.ts'
import { useAct } from '../api/use-act.ts'
import { useAll } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { useGo } from '../ui/link.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import type { Lead } from './lead.ts'

type Props = { lead: Lead; canEdit: boolean; onConvert: () => void; changesOnly: boolean; onHistory: () => void }

/** What one does with a lead: convert first, then reach the customer, then hand it on. */
export function LeadActs({ lead, canEdit, onConvert, changesOnly, onHistory }: Props) {
  const w = useWords()
  return (
    <>
      {canEdit && !lead.converted && (
        <Button leftSection={<IconArrowsExchange size={16} stroke={1.75} aria-hidden />} onClick={onConvert}>
          {w.leads.convert}
        </Button>
      )}
      <ReachButtons email={lead.email} phone={lead.phone} subject={`[${lead.number}] ${lead.name}`} />
      {canEdit && !lead.converted && <TaskMenu lead={lead} />}
      <RecordMenu noun={noun} record={lead} name={lead.name} canEdit={canEdit}>
        <Menu.Item leftSection={<IconHistory size={16} stroke={1.75} />} onClick={onHistory}>
          {changesOnly ? w.leads.everything : w.leads.history}
        </Menu.Item>
      </RecordMenu>
    </>
  )
}

type Task = { id: string; name: string; entity: string; active: boolean; handlerId: string }

/** The tasks as a shortcut: the chosen one's handler gets the lead, whatever its conditions say. */
function TaskMenu({ lead }: { lead: Lead }) {
  const w = useWords()
  const me = useMe()
  const go = useGo()
  const { data } = useAll<Task>('dispatch-tasks', { sort: 'position' })
  const { act, acting } = useAct<Lead>('leads')
  const tasks = (data ?? []).filter((task) => task.active && task.entity === 'lead')
  const apply = async (task: Task) => {
    try {
      const given = await act({ record: lead, act: 'dispatch', body: { taskId: task.id } })
      const handler = await glance('users', task.handlerId)
      showSnack(handler?.name ? w.leads.gaveTo(handler.name, task.name) : w.leads.gaveByTask(task.name))
      if (me?.role === 'salesperson' && given.ownerId !== me.id) go('/leads')
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(thrown.errors[0]?.message ?? sentenceOf(thrown, w.problems), { bad: true })
    }
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" loading={acting} leftSection={<IconBolt size={16} stroke={1.75} aria-hidden />}>
          {w.leads.attachTask}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {data && tasks.length === 0 && <Menu.Label>{w.leads.noTasks}</Menu.Label>}
        {tasks.map((task) => (
          <Menu.Item key={task.id} onClick={() => void apply(task)}>
            <span lang="">{task.name}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
