import type { Noun } from '@kohoi/contract/noun'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../api/query.ts'
import { isRefusal } from '../../api/refusal.ts'
import { useDelete } from '../../api/use-act.ts'
import type { Versioned } from '../../api/use-record.ts'
import { saveMerging } from '../../api/use-save.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { ask } from '../../ui/confirm.tsx'
import { useGo } from '../../ui/link.tsx'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'

type Entry = Versioned & { active?: boolean }

/** Switches an entry on or off; the snack offers the way back. */
export function useActivate<T extends Entry>(path: string) {
  const w = useWords()
  const client = useQueryClient()
  const write = async (record: T, active: boolean) => {
    try {
      return (await saveMerging(path, record, { active })).record
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
      return null
    } finally {
      await client.invalidateQueries({ queryKey: keys.all(path) })
    }
  }
  return async (record: T, name: string, active: boolean): Promise<void> => {
    const saved = await write(record, active)
    if (saved)
      showSnack(active ? w.settings.activated(name) : w.settings.deactivated(name), {
        undo: async () => void (await write(saved, !active)),
      })
  }
}

/** Deletes an entry of the settings after a question. One that is in use cannot be deleted: deactivating it is offered instead. */
export function useRemove(noun: Noun, list = `/${noun.path}`) {
  const w = useWords()
  const go = useGo()
  const { remove } = useDelete(noun.path)
  const activate = useActivate(noun.path)
  return async (record: Entry, name: string): Promise<void> => {
    if (!(await ask({ title: w.record.deleteTitle(name), verb: w.record.deleteVerb(name), danger: true }))) return
    try {
      await remove(record)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      const sentence = sentenceOf(thrown, w.problems)
      if (thrown.code !== 'catalogue.inUse' || !record.active) return showSnack(sentence, { bad: true })
      const title = w.settings.deactivateInstead(name)
      if (await ask({ title, text: sentence, verb: w.settings.deactivateVerb(name) }))
        await activate(record, name, false)
      return
    }
    go(list)
    showSnack(w.record.deleted(name))
  }
}
