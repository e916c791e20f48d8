import { Link, type LinkProps, useRouter } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, type ComponentType, type Ref, useCallback } from 'react'

type AppLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string
  ref?: Ref<HTMLAnchorElement>
  activeOptions?: LinkProps['activeOptions']
  search?: Record<string, unknown>
  hash?: string
}

/** A link inside the page whose address is only known when it runs: `/leads/${id}`. Where the address is fixed, use the router's typed `Link`. */
export const AppLink = Link as unknown as ComponentType<AppLinkProps>

/** Goes to an address inside the page; unsaved work asks first. */
export function useGo(): (address: string, options?: { replace?: boolean }) => void {
  const { history } = useRouter()
  return useCallback(
    (address, options) => (options?.replace ? history.replace(address) : history.push(address)),
    [history],
  )
}
