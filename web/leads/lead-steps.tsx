import { lead as noun } from '@kohoi/contract/nouns/lead'
import type { Shapes } from '@kohoi/contract/shapes'
import { nounOf } from '../api/nouns.ts'
import { titleOf } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { useSave } from '../api/use-save.ts'
import { useSettings } from '../settings/use-settings.ts'
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
  limit: Shapes['limit'] | null
  usesDefaultLimit: boolean
}

/** The steps of processing with their time limits; a click moves the lead. */
export function LeadSteps({ lead, canMove }: { lead: Lead; canMove: boolean }) {
  const w = useWords()
  const say = useLabel()
  const { language } = useLanguage()
  const format = useFormat()
  const { data } = useAll<ProcessingStep>('processing-steps', { sort: 'position' })
  const usual = useSettings('automation').data?.defaultLimit ?? null
  const { save } = useSave<Lead>('leads', lead)
  const at = lead.processingStepId
  const shown = (data ?? []).filter(({ id, active }) => active || id === at)
  if (shown.length === 0) return null
  const note = ({ id, limit, usesDefaultLimit }: ProcessingStep) => {
    if (id === at && lead.dueAt) return (lead.overdue ? w.overdue.since : w.overdue.due)(format.dateTime(lead.dueAt))
    const own = usesDefaultLimit ? usual : limit
    return own ? w.leads.limit[own.unit](own.value) : w.leads.noLimit
  }
  const limited = shown.some(({ limit, usesDefaultLimit }) => limit !== null || (usesDefaultLimit && usual))
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
