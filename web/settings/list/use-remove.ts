import type { Noun } from '@kohoi/contract/noun'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../api/query.ts'
import { isRefusal } from '../../api/refusal.ts'
import { api } from '../../api/request.ts'
import { useDelete } from '../../api/use-act.ts'
import type { Versioned } from '../../api/use-record.ts'
import { saveMerging } from '../../api/use-save.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { ask } from '../../ui/confirm.tsx'
import { useGo } from '../../ui/link.tsx'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'

export type Entry = Versioned & { active?: boolean }

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

export type RemoveOptions = {
  /** Where one stands afterwards. */
  list?: string
  /** The entry can be made again just as it was, so that there is a way back instead of a question. */
  again?: boolean
}

/** Deletes an entry of the settings. One that is in use cannot be deleted: deactivating it is offered instead. */
export function useRemove(noun: Noun, { list = `/${noun.path}`, again = false }: RemoveOptions = {}) {
  const w = useWords()
  const go = useGo()
  const client = useQueryClient()
  const { remove } = useDelete(noun.path)
  const activate = useActivate(noun.path)
  const bringBack = async (record: Entry) => {
    try {
      await api.post(`/${noun.path}`, written(noun, record))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    await client.invalidateQueries({ queryKey: keys.all(noun.path) })
  }
  return async (record: Entry, name: string): Promise<void> => {
    const title = w.record.deleteTitle(name)
    if (!again && !(await ask({ title, verb: w.record.deleteVerb(name), danger: true }))) return
    try {
      await remove(record)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      const sentence = sentenceOf(thrown, w.problems)
      if (thrown.code !== 'catalogue.inUse' || !record.active) return showSnack(sentence, { bad: true })
      const instead = w.settings.deactivateInstead(name)
      if (await ask({ title: instead, text: sentence, verb: w.settings.deactivateVerb(name) }))
        await activate(record, name, false)
      return
    }
    go(list)
    showSnack(w.record.deleted(name), again ? { undo: () => bringBack(record) } : {})
  }
}

const isWritten = (noun: Noun, name: string) => noun.fields[name] !== undefined && !noun.fields[name].readOnly

/** What a person wrote into a record, for one that is to be like it. */
const written = (noun: Noun, record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).filter(([name]) => (noun.custom && name === 'custom') || isWritten(noun, name)),
  )
