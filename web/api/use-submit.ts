import { useState } from 'react'
import { useWords } from '../words/index.tsx'
import { isRefusal, type Refusal } from './refusal.ts'

/** Sends something once at a time and keeps the refusal: for small forms that are no records (sign-in, passwords, keys). */
export function useSubmit<Arguments extends unknown[]>(send: (...given: Arguments) => Promise<void>) {
  const w = useWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async (...given: Arguments): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setRefusal(null)
    try {
      await send(...given)
      return true
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      setRefusal(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  const problems: Record<string, string> = {}
  for (const { path, message } of refusal?.errors ?? []) problems[path] ??= message
  return {
    submit,
    busy,
    refusal,
    problems,
    /** What to say above the form: nothing when every problem stands at a field. */
    sentence: refusal ? sentenceOf(refusal, w.problems) : null,
    clear: () => setRefusal(null),
  }
}

/** The sentence of a refusal for a person: the server's own, else what an absent or broken server means. */
export function sentenceOf(refusal: Refusal, words: { offline: string; unknown: string }): string {
  if (refusal.status === 0) return words.offline
  return refusal.sentence || words.unknown
}
