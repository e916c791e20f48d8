import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { sentenceOf, useSubmit } from '../api/use-submit.ts'
import type { FormHandle } from '../ui/form/record-form.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { bodyOf } from './rule.ts'

/** Sends what an alert of the rule as it stands in the form would look like to oneself; what is wrong with it stands at its fields. */
export function TestButton({ form, ruleId }: { form: FormHandle; ruleId?: string }) {
  const w = useWords()
  const { submit, busy } = useSubmit(async () => {
    try {
      const { sent } = await api.post<{ sent: ('app' | 'email')[] }>(
        '/big-deal-rules/test',
        { ...bodyOf(form.values), ...(ruleId && { id: ruleId }) },
        { key: null },
      )
      showSnack(w.bigDeals.testSent(sent.includes('app'), sent.includes('email')))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      if (thrown.errors.length === 0) showSnack(sentenceOf(thrown, w.problems), { bad: true })
      form.show(Object.fromEntries(thrown.errors.map(({ path, message }) => [path, message]).reverse()))
    }
  })
  return (
    <Button
      variant="subtle"
      loading={busy}
      leftSection={<IconSend size={16} stroke={1.75} aria-hidden />}
      onClick={() => void submit()}
    >
      {w.bigDeals.sendTest}
    </Button>
  )
}
