import { isRefusal } from '../api/refusal.ts'
import { useDelete } from '../api/use-act.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { useGo } from '../ui/link.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { list, type Rule } from './rule.ts'

/** Deletes a rule at once, with "Undo"; its alerts stay in the history. Afterwards one stands at the list. */
export function useRemoveRule() {
  const w = useWords()
  const go = useGo()
  const { remove, restore } = useDelete('big-deal-rules')
  return async (rule: Rule): Promise<void> => {
    try {
      await remove(rule)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      return showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    go(list)
    showSnack(w.record.deleted(`${rule.code} ${rule.topic}`), { undo: () => restore(rule.id) })
  }
}
