import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pathOf } from '../api/nouns.ts'
import { keys } from '../api/query.ts'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { ask } from '../ui/confirm.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'

type Result = { assigned: number; waiting: number; unassigned: number }

/** Tries every open record without owner once more, after a question; records that have an owner stay where they are. */
export function RunButton({ entity }: { entity: 'lead' | 'opportunity' }) {
  const w = useWords()
  const client = useQueryClient()
  const [running, setRunning] = useState(false)
  const run = async () => {
    const title = w.tasks.runTitle(entity)
    if (!(await ask({ title, text: w.tasks.runText, verb: w.tasks.runVerb }))) return
    setRunning(true)
    try {
      const { assigned, waiting, unassigned } = await api.post<Result>('/assignment-runs', { entity })
      showSnack(w.tasks.runDone(assigned, waiting, unassigned))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    } finally {
      setRunning(false)
      void client.invalidateQueries({ queryKey: keys.all(pathOf(entity)) })
      void client.invalidateQueries({ queryKey: ['teams'] })
    }
  }
  return (
    <Button
      variant="default"
      loading={running}
      leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden />}
      onClick={() => void run()}
    >
      {w.tasks.runVerb}
    </Button>
  )
}
