import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'

type Result = { assigned: number; waiting: number; unassigned: number }

/** Gives out every open lead without salesperson and says in a sentence what came of it. For those who may. */
export function AssignLeads() {
  const w = useWords()
  const me = useMe()
  const client = useQueryClient()
  const { submit, busy } = useSubmit(async () => {
    const { assigned, waiting, unassigned } = await api.post<Result>('/assignment-runs', { entity: 'lead' })
    const none = assigned + waiting + unassigned === 0
    showSnack(none ? w.leads.runNothing : w.leads.runResult(assigned, waiting, unassigned))
    await client.invalidateQueries({ queryKey: keys.all('leads') })
  })
  if (!me || !['admin', 'manager', 'leader'].includes(me.role)) return null
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconUserCheck size={16} stroke={1.75} aria-hidden />}
      onClick={() => void submit()}
    >
      {w.leads.assign}
    </Button>
  )
}
