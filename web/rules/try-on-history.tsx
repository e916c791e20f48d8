import { dispatchTask, team } from '@kohoi/contract/nouns/routing'
import { Button, Modal, Skeleton } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useAll } from '../api/use-list.ts'
import type { FormValues } from '../ui/form/record-form.tsx'
import { useWords } from '../words/index.tsx'
import { days, Tried } from './tried.tsx'

const kinds = {
  team: { noun: team, path: 'teams', list: 'teams' },
  dispatchTask: { noun: dispatchTask, path: 'dispatch-tasks', list: 'tasks' },
} as const

type Props = { kind: keyof typeof kinds; id?: string; values: FormValues; entity: 'lead' | 'opportunity' }

/** What the rule as it stands in the form would have done in the last 30 days, against what happened; nothing is saved. */
export function TryOnHistory(props: Props) {
  const w = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconHistory size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {w.rules.tryOnHistory}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={w.rules.tryTitle(days)}
        size={640}
        closeButtonProps={{ 'aria-label': w.common.close }}
      >
        {open && <OfRule {...props} />}
      </Modal>
    </>
  )
}

function OfRule({ kind, id, values, entity }: Props) {
  const { noun, path, list } = kinds[kind]
  const { data: others } = useAll<{ id: string }>(path)
  const own = Object.fromEntries(
    Object.entries(noun.fields).flatMap(([name, field]) =>
      'readOnly' in field || values[name] === undefined ? [] : [[name, values[name]]],
    ),
  )
  const rules = others && [
    ...others.map((one) => (one.id === id ? { id, ...own } : { id: one.id })),
    ...(id ? [] : [own]),
  ]
  return rules ? <Tried entity={entity} draft={{ [list]: rules }} /> : <Skeleton height={120} />
}
