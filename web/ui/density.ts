import { store } from './store.ts'

export type Density = 'compact' | 'comfortable'
const key = 'kohoi.density'

/** How much room rows take on this device; on a touch screen they are always comfortable. */
export const density = store<Density>(localStorage.getItem(key) === 'comfortable' ? 'comfortable' : 'compact')
density.subscribe(() => {
  localStorage.setItem(key, density.get())
  document.documentElement.dataset.density = density.get()
})
