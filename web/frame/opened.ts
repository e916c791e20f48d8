import { store } from '../ui/store.ts'

/** Whether quick search and the help of keys are open; opened from the bar, the keyboard and the menu. */
export const searchOpened = store(false)
export const helpOpened = store(false)
