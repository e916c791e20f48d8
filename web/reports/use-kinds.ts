import { useDestinations } from '../frame/destinations.ts'
import { type Kind, kinds } from './kinds.ts'

/** The reports the present person may open. */
export function useKinds(): readonly Kind[] {
  const places = useDestinations()
  return kinds.filter(({ to }) => !to || places.some((place) => place.to === to))
}
