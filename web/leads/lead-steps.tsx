import { lead as noun } from '@kohoi/contract/nouns/lead'
import { nounOf } from '../api/nouns.ts'
import { titleOf } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { useSave } from '../api/use-save.ts'
import { Steps } from '../ui/record/steps.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Lead } from './lead.ts'

type ProcessingStep = {
  id: string
  name: string
  active: boolean
  position: number | null
  limit: { value: number; unit: 'minutes' | 'hours' | 'days' } | null
}

/** The steps of processing with their time limits; a click moves the lead. */
export function LeadSteps({ lead, canMove }: { lead: Lead; canMove: boolean }) {
  const w = useWords()
  const say = useLabel()
  const { language } = useLanguage()
  const format = useFormat()
  const { data } = useAll<ProcessingStep>('processing-steps', { sort: 'position' })
  const { save } = useSave<Lead>('leads', lead)
  const at = lead.processingStepId
  const shown = (data ?? []).filter(({ id, active }) => active || id === at)
  if (shown.length === 0) return null
  const note = ({ id, limit }: ProcessingStep) => {
    if (id === at && lead.dueAt) return (lead.overdue ? w.leads.late : w.leads.due)(format.dateTime(lead.dueAt))
    return limit ? w.leads.limit[limit.unit](limit.value) : w.leads.noLimit
  }
  const limited = shown.some(({ limit }) => limit !== null)
  const move = async (id: string) => {
    const step = shown.find((one) => one.id === id)
    const before = at
    const moved = await save({ processingStepId: id })
    if (!moved || !step) return
    showSnack(w.leads.moved(titleOf(step, nounOf('processingStep'), language)), {
      undo: async () => {
        await save({ processingStepId: before }, moved)
      },
    })
  }
  return (
    <Steps
      label={say(noun.fields.processingStepId.label)}
      steps={shown.map((step) => ({
        id: step.id,
        name: titleOf(step, nounOf('processingStep'), language),
        note: limited ? note(step) : undefined,
      }))}
      at={at}
      look={lead.overdue ? 'late' : 'plain'}
      onMove={canMove ? (id) => void move(id) : undefined}
    />
  )
}
