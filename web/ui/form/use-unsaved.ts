import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../../words/index.tsx'
import { ask } from '../confirm.tsx'

/** Asks before unsaved work is left: by link, back button, closing or loading again. */
export function useUnsaved(unsaved: () => boolean): void {
  const w = useWords()
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!unsaved() || current.pathname === next.pathname) return false
      return !(await ask({
        title: w.form.leaveTitle,
        text: w.form.leaveText,
        verb: w.form.leave,
        cancel: w.form.stay,
        danger: true,
      }))
    },
    enableBeforeUnload: () => unsaved(),
  })
}
