import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../../words/index.tsx'
import { ask } from '../confirm.tsx'

/** Asks before unsaved work is left: by link, back button, closing or loading again. */
export function useUnsaved(unsaved: () => boolean): void {
  const mayLeave = useMayLeave()
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!unsaved() || current.pathname === next.pathname) return false
      return !(await mayLeave())
    },
    enableBeforeUnload: () => unsaved(),
  })
}

/** Closes what is written in over the page, after asking when that would lose something. */
export function useClosing(unsaved: boolean, close: () => void): () => void {
  const mayLeave = useMayLeave()
  return () => {
    if (!unsaved) return close()
    void mayLeave().then((may) => may && close())
  }
}

function useMayLeave(): () => Promise<boolean> {
  const { leaveTitle, leaveText, leave, stay } = useWords().form
  return () => ask({ title: leaveTitle, text: leaveText, verb: leave, cancel: stay, danger: true })
}
