import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { attachClosestEdge, type Edge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Path } from 'react-querybuilder'

type Node = { builder: string; path: Path; move: (from: Path, to: Path) => void }

/** A condition or group that is dragged by its grip; a condition also takes what is dropped on it, before or behind itself. */
export function useDraggedNode(element: RefObject<HTMLElement | null>, node: Node, takes: boolean) {
  const grip = useRef<HTMLButtonElement>(null)
  const [edge, setEdge] = useState<Edge | null>(null)
  const place = usePlace(node)
  useEffect(() => {
    const [own, dragHandle] = [element.current, grip.current]
    if (!own || !dragHandle) return
    const dragged = draggable({ element: own, dragHandle, getInitialData: () => ({ ...place.current }) })
    if (!takes) return dragged
    return combine(
      dragged,
      dropTargetForElements({
        element: own,
        canDrop: ({ source }) => fits(source.data, place.current),
        getData: ({ input }) => attachClosestEdge({}, { element: own, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => setEdge(source.element === own ? null : extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null)
          const { path, move } = place.current
          const behind = extractClosestEdge(self.data) === 'bottom' ? 1 : 0
          move(source.data.path as Path, [...path.slice(0, -1), (path.at(-1) ?? 0) + behind])
        },
      }),
    )
  }, [element, place, takes])
  return { grip, edge }
}

/** A group that takes what is dropped on it beside its conditions, as its last; answers whether something hovers. */
export function useDropInto(element: RefObject<HTMLElement | null>, node: Node, size: number): boolean {
  const [over, setOver] = useState(false)
  const place = usePlace(node)
  const end = useRef(size)
  useEffect(() => {
    end.current = size
  })
  useEffect(() => {
    const own = element.current
    if (!own) return
    return dropTargetForElements({
      element: own,
      canDrop: ({ source }) => fits(source.data, place.current),
      onDropTargetChange: ({ location }) => setOver(location.current.dropTargets[0]?.element === own),
      onDragLeave: () => setOver(false),
      onDrop: ({ source, location }) => {
        setOver(false)
        const { path, move } = place.current
        if (location.current.dropTargets[0]?.element === own) move(source.data.path as Path, [...path, end.current])
      },
    })
  }, [element, place])
  return over
}

/** Where a node stands changes with every move; what was set up once asks here. */
function usePlace(node: Node) {
  const place = useRef(node)
  useEffect(() => {
    place.current = node
  })
  return place
}

/** Of the same builder, and no group into itself. */
const fits = (dragged: Record<string | symbol, unknown>, { builder, path }: Node): boolean =>
  dragged.builder === builder && !(dragged.path as Path).every((step, at) => path[at] === step)
