import type { Noun } from '@kohoi/contract/noun'
import { isRefusal } from '../../api/refusal.ts'
import { useDelete } from '../../api/use-act.ts'
import type { Versioned } from '../../api/use-record.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { useWords } from '../../words/index.tsx'
import { ask } from '../confirm.tsx'
import { useGo } from '../link.tsx'
import { showSnack } from '../snack.tsx'

/** Deletes a record: nouns with a bin at once with "Undo", the others after a question. Afterwards one stands at the list. */
export function useDeleteRecord(noun: Noun) {
  const w = useWords()
  const go = useGo()
  const { remove, restore } = useDelete(noun.path)
  return async (record: Versioned, name: string): Promise<void> => {
    if (!noun.bin && !(await ask({ title: w.record.deleteTitle(name), verb: w.record.deleteVerb(name), danger: true })))
      return
    try {
      await remove(record)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      return showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    go(`/${noun.path}`)
    showSnack(w.record.deleted(name), noun.bin ? { undo: () => restore(record.id) } : {})
  }
}
