import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { isRefusal } from '../api/refusal.ts'
import { useAct } from '../api/use-act.ts'
import type { Versioned } from '../api/use-record.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { showSnack } from '../ui/snack.tsx'
import type { Words } from '../words/index.tsx'
import { useWords } from '../words/index.tsx'

export type DocumentAct = keyof Words['documents']['done']
type Document = Versioned & { number: string }

/** Does something to a document, says that it is done or why it is not, and answers what came of it. `others`: what changes with it. */
export function useDocumentAct<Answer extends Document>(path: string, others: readonly string[] = []) {
  const w = useWords()
  const client = useQueryClient()
  const { act, acting } = useAct<Answer>(path)
  const tell = (record: Document, name: DocumentAct) => {
    showSnack(w.documents.done[name](record.number))
    for (const other of others) void client.invalidateQueries({ queryKey: keys.all(other) })
  }
  return {
    acting,
    /** For a button: a refusal is said in a snack. */
    press: async (record: Document, name: DocumentAct, body: object = {}): Promise<Answer | undefined> => {
      try {
        const answer = await act({ record, act: name, body })
        tell(record, name)
        return answer
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown
        showSnack(sentenceOf(thrown, w.problems), { bad: true })
        return undefined
      }
    },
    /** For a dialog, which says the refusal itself. */
    give: async (record: Document, name: DocumentAct, body: object): Promise<Answer> => {
      const answer = await act({ record, act: name, body })
      tell(record, name)
      return answer
    },
  }
}
