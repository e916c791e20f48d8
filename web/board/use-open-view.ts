import { useNavigate } from '@tanstack/react-router'
import type { View } from '../ui/list/views-menu.tsx'
import { addressOfLayout, type Layout } from './layout.ts'

/** Opens a saved view of opportunities in the layout it was saved in; undefined is everything in the present one. */
export function useOpenView(here: Layout): (view: View | undefined) => void {
  const navigate = useNavigate()
  return (view) => {
    const to = view ? (view.layout === 'board' ? 'board' : 'list') : here
    const { id, filter, sort } = view ?? {}
    void navigate({
      to: addressOfLayout(to),
      search: { ...(id && { view: id }), ...(filter && { filter }), ...(sort && { sort }) } as never,
      replace: to === here,
    })
  }
}
