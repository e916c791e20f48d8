import { store } from '../ui/store.ts'

/** The activity that is being carried to another day, by mouse or by keys. */
export const carrying = store<{ id: string; over: string | null; by: 'pointer' | 'keys' } | null>(null)
